package pactwire.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import pactwire.extract.sentence.learnt.Settled;
import pactwire.extract.sentence.learnt.SparseTable;
import pactwire.extract.sentence.learnt.TagFeatures;
import pactwire.extract.sentence.learnt.Tagger;
import pactwire.extract.sentence.learnt.Words;

/** Teaches a {@link Tagger}. */
final class TaggerTraining {
    private static final int BITS = 19;
    private static final double STEP = 0.25;

    private final List<String> tags;
    private final Map<Integer, Integer> settled;
    private final Learner learner;
    private final Words words = new Words();
    private final int[] features = new int[128];

    private TaggerTraining(List<String> tags, List<TaughtSentence> sentences) {
        this.tags = tags;
        this.settled = settle(tags, sentences);
        this.learner = new Learner(BITS, tags.size());
    }

    /** @param faintest see {@link SparseTable#of} */
    static Tagger train(List<String> tags, List<TaughtSentence> sentences, int passes, int faintest, long seed) {
        TaggerTraining training = new TaggerTraining(tags, sentences);
        List<TaughtSentence> shuffled = new ArrayList<>(sentences);
        Random random = new Random(seed);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(shuffled, random);
            shuffled.forEach(training::learn);
        }
        float[] averaged = training.learner.averaged();
        System.err.println("tagger: " + Learner.describe(averaged, STEP));
        return new Tagger(tags, Settled.of(training.settled), SparseTable.of(averaged, tags.size(), STEP, faintest));
    }

    private void learn(TaughtSentence sentence) {
        words.set(sentence.forms());
        for (int i = 1; i <= sentence.size(); i++) {
            Integer known = settled.get(TagFeatures.key(words, i));
            if (known != null) {
                words.tag(i, known);
                continue;
            }
            int count = TagFeatures.extract(words, i, features);
            int guess = learner.best(features, count);
            int right = tags.indexOf(sentence.tags().get(i - 1));
            if (guess != right) {
                learner.correct(features, count, right, guess);
            }
            learner.advance();
            words.tag(i, guess);
        }
    }

    private static Map<Integer, Integer> settle(List<String> tags, List<TaughtSentence> sentences) {
        OutcomeCounts counts = new OutcomeCounts(tags.size());
        Words words = new Words();
        for (TaughtSentence sentence : sentences) {
            words.set(sentence.forms());
            for (int i = 1; i <= sentence.size(); i++) {
                counts.add(
                        TagFeatures.key(words, i), tags.indexOf(sentence.tags().get(i - 1)));
            }
        }
        return counts.settled();
    }
}
