package pactwire.training;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import pactwire.extract.sentence.learnt.ArcParser;
import pactwire.extract.sentence.learnt.Labeller;
import pactwire.extract.sentence.learnt.MoveTable;
import pactwire.extract.sentence.learnt.NameFinder;
import pactwire.extract.sentence.learnt.Scratch;
import pactwire.extract.sentence.learnt.Tagger;
import pactwire.extract.sentence.learnt.Weights;

/** {@code MakeWeights TAUGHT OUT SEEDS PASSES}: learns from what {@link TeachCorpus} kept and writes the weights. */
public final class MakeWeights {
    private static final int HELD_OUT = 2_000;
    private static final int TAGGER_PASSES = 4;
    private static final int TAGGER_FAINTEST = 1;
    private static final int JACKKNIFE_PASSES = 3;
    private static final int LABEL_PASSES = 4;
    private static final int NAME_PASSES = 6;
    private static final int ARC_FAINTEST = 2;
    private static final double ARC_STEP = 0.5;

    private final List<TaughtSentence> sentences;
    private final List<String> tags;
    private final List<String> labels;
    private final int arcPasses;

    private MakeWeights(List<TaughtSentence> sentences, int arcPasses) {
        this.sentences = sentences;
        this.tags = names(sentences, TaughtSentence::tags);
        this.labels = names(sentences, TaughtSentence::relations);
        this.arcPasses = arcPasses;
    }

    public static void main(String[] args) throws Exception {
        List<TaughtSentence> all = TaughtCorpus.read(Path.of(args[0]));
        List<TaughtSentence> heldOut = all.subList(0, HELD_OUT);
        List<TaughtSentence> learnt =
                Recasing.withCopies(NameSwapping.withCopies(all.subList(HELD_OUT, all.size()), 1), 1);
        System.err.printf("%d sentences to learn from, %d held out%n", learnt.size(), heldOut.size());
        List<Long> seeds =
                java.util.Arrays.stream(args[2].split(",")).map(Long::valueOf).toList();
        Weights weights = new MakeWeights(learnt, Integer.parseInt(args[3])).make(seeds);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            weights.write(out);
        }
        Agreement.of(weights, heldOut);
        System.out.printf("%s; %d bytes%n", Agreement.of(weights, heldOut), Files.size(Path.of(args[1])));
    }

    private static List<String> names(List<TaughtSentence> sentences, Function<TaughtSentence, List<String>> column) {
        TreeSet<String> names = new TreeSet<>();
        sentences.forEach(sentence -> names.addAll(column.apply(sentence)));
        return List.copyOf(names);
    }

    private Weights make(List<Long> seeds) {
        List<TaggedSentence> tagged = jackknife();
        CompletableFuture<Tagger> whole =
                CompletableFuture.supplyAsync(() -> tagger(sentences, TAGGER_PASSES, TAGGER_FAINTEST));
        CompletableFuture<Labeller> labeller = CompletableFuture.supplyAsync(
                () -> LabelTraining.train(tags, labels, tagged, LABEL_PASSES, seeds.get(0)));
        CompletableFuture<NameFinder> names =
                CompletableFuture.supplyAsync(() -> NameTraining.train(tagged, NAME_PASSES, seeds.get(0)));
        return new Weights(whole.join(), new ArcParser(arcs(tagged, seeds)), labeller.join(), names.join());
    }

    private Tagger tagger(List<TaughtSentence> from, int passes, int faintest) {
        return TaggerTraining.train(tags, from, passes, faintest, 1);
    }

    /** Each half is tagged by a tagger that learnt from the other, so that its mistakes look like those to come. */
    private List<TaggedSentence> jackknife() {
        List<TaughtSentence> even = half(0);
        List<TaughtSentence> odd = half(1);
        CompletableFuture<List<TaggedSentence>> oddTagged =
                CompletableFuture.supplyAsync(() -> tag(tagger(even, JACKKNIFE_PASSES, 0), odd));
        List<TaggedSentence> tagged = new ArrayList<>(tag(tagger(odd, JACKKNIFE_PASSES, 0), even));
        tagged.addAll(oddTagged.join());
        return tagged;
    }

    private List<TaughtSentence> half(int remainder) {
        return IntStream.range(0, sentences.size())
                .filter(i -> i % 2 == remainder)
                .mapToObj(sentences::get)
                .toList();
    }

    private static List<TaggedSentence> tag(Tagger tagger, List<TaughtSentence> sentences) {
        Scratch scratch = new Scratch();
        return sentences.stream()
                .map(sentence -> {
                    scratch.words.set(sentence.forms());
                    tagger.tag(scratch.words, scratch);
                    return new TaggedSentence(
                            sentence,
                            IntStream.rangeClosed(0, sentence.size())
                                    .map(scratch.words::tag)
                                    .toArray());
                })
                .toList();
    }

    /** Several seeds, their weights averaged: one alone swings by more than most changes to the features. */
    private MoveTable arcs(List<TaggedSentence> tagged, List<Long> seeds) {
        List<float[]> learnt = seeds.parallelStream()
                .map(seed -> ArcTraining.train(tagged, arcPasses, seed))
                .toList();
        float[] mean = learnt.get(0);
        for (float[] other : learnt.subList(1, learnt.size())) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += other[i];
            }
        }
        System.err.println("arcs: " + Learner.describe(mean, ARC_STEP * learnt.size()));
        return MoveTable.of(mean, ARC_STEP * learnt.size(), ARC_FAINTEST);
    }
}
