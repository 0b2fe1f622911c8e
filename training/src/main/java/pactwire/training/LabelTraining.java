package pactwire.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import pactwire.extract.sentence.learnt.LabelFeatures;
import pactwire.extract.sentence.learnt.Labeller;
import pactwire.extract.sentence.learnt.Settled;
import pactwire.extract.sentence.learnt.Siblings;
import pactwire.extract.sentence.learnt.SparseTable;
import pactwire.extract.sentence.learnt.Tree;
import pactwire.extract.sentence.learnt.Weights;
import pactwire.extract.sentence.learnt.Words;

/** Teaches a {@link Labeller} on the teacher's own trees. */
final class LabelTraining {
    private static final int BITS = 19;
    private static final int FAINTEST = 1;
    private static final double STEP = 0.25;

    private final List<String> labels;
    private final Learner learner;
    private final OutcomeCounts counts;
    private final Siblings siblings;
    private final Words words = new Words();
    private final Tree tree = new Tree();
    private final int[] features = new int[128];
    private Map<Integer, Integer> settled = Map.of();

    private LabelTraining(List<String> tags, List<String> labels) {
        this.labels = labels;
        this.learner = new Learner(BITS, labels.size());
        this.counts = new OutcomeCounts(labels.size());
        this.siblings = Weights.siblings(tags);
    }

    static Labeller train(
            List<String> tags, List<String> labels, List<TaggedSentence> sentences, int passes, long seed) {
        LabelTraining training = new LabelTraining(tags, labels);
        sentences.forEach(training::count);
        training.settled = training.counts.settled();
        List<TaggedSentence> shuffled = new ArrayList<>(sentences);
        Random random = new Random(seed);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(shuffled, random);
            shuffled.forEach(training::learn);
        }
        float[] averaged = training.learner.averaged();
        System.err.println("label: " + Learner.describe(averaged, STEP));
        return new Labeller(
                labels, Settled.of(training.settled), SparseTable.of(averaged, labels.size(), STEP, FAINTEST));
    }

    private void set(TaggedSentence sentence) {
        words.set(sentence.taught().forms());
        for (int i = 1; i <= words.size(); i++) {
            words.tag(i, sentence.tags()[i]);
        }
        tree.setHeads(sentence.taught().heads(), words.size());
    }

    private void count(TaggedSentence sentence) {
        set(sentence);
        for (int i = 1; i <= words.size(); i++) {
            counts.add(LabelFeatures.key(words, tree, i), right(sentence, i));
        }
    }

    private void learn(TaggedSentence sentence) {
        set(sentence);
        siblings.fill(words, tree);
        for (int i = 1; i <= words.size(); i++) {
            if (settled.containsKey(LabelFeatures.key(words, tree, i))) {
                continue;
            }
            int count = LabelFeatures.extract(words, tree, siblings, i, features);
            int guess = learner.best(features, count);
            int right = right(sentence, i);
            if (guess != right) {
                learner.correct(features, count, right, guess);
            }
            learner.advance();
        }
    }

    private int right(TaggedSentence sentence, int position) {
        return labels.indexOf(sentence.taught().relations().get(position - 1));
    }
}
