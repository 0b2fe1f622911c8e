package pactwire.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import pactwire.extract.sentence.learnt.NameFeatures;
import pactwire.extract.sentence.learnt.NameFinder;
import pactwire.extract.sentence.learnt.SparseTable;
import pactwire.extract.sentence.learnt.Words;

/** Teaches a {@link NameFinder}. */
final class NameTraining {
    private static final int BITS = 18;
    private static final int FAINTEST = 0;
    private static final double STEP = 0.3;

    private final Learner learner = new Learner(BITS, TeacherNames.OUTCOMES.size());
    private final Words words = new Words();
    private final int[] features = new int[128];

    private NameTraining() {}

    static NameFinder train(List<TaggedSentence> sentences, int passes, long seed) {
        NameTraining training = new NameTraining();
        List<TaggedSentence> shuffled = new ArrayList<>(sentences);
        Random random = new Random(seed);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(shuffled, random);
            shuffled.forEach(training::learn);
        }
        float[] averaged = training.learner.averaged();
        System.err.println("name: " + Learner.describe(averaged, STEP));
        int outcomes = TeacherNames.OUTCOMES.size();
        return new NameFinder(TeacherNames.OUTCOMES, SparseTable.of(averaged, outcomes, STEP, FAINTEST));
    }

    private void learn(TaggedSentence sentence) {
        words.set(sentence.taught().forms());
        int size = words.size();
        int[] names = new int[size + 2];
        for (int i = 1; i <= size; i++) {
            words.tag(i, sentence.tags()[i]);
        }
        for (int i = 1; i <= size; i++) {
            int last = names[i - 1] - 1;
            int right = reachable(
                    TeacherNames.OUTCOMES.indexOf(sentence.taught().names().get(i - 1)), last);
            if (!NameFinder.isOpen(words, last, i)) {
                names[i] = 1;
                continue;
            }
            int count = NameFeatures.extract(words, names, i, features);
            float[] scores = learner.scores(features, count);
            int guess = NameFinder.NO_NAME;
            for (int k = 1; k < scores.length; k++) {
                if (NameFinder.follows(k, last) && scores[k] > scores[guess]) {
                    guess = k;
                }
            }
            if (guess != right) {
                learner.correct(features, count, right, guess);
            }
            learner.advance();
            names[i] = guess + 1;
        }
    }

    /** After a missed beginning, the best that can still be said is that the name begins here. */
    private static int reachable(int right, int last) {
        return NameFinder.follows(right, last) ? right : right - 1;
    }
}
