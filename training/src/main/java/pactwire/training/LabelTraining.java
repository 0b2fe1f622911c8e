package pactwire.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import pactwire.extract.sentence.learnt.LabelFeatures;
import pactwire.extract.sentence.learnt.Labeller;
import pactwire.extract.sentence.learnt.Siblings;
import pactwire.extract.sentence.learnt.SparseTable;
import pactwire.extract.sentence.learnt.Tree;
import pactwire.extract.sentence.learnt.Weights;
import pactwire.extract.sentence.learnt.Words;

/** Teaches a {@link Labeller} on the teacher's own trees. */
final class LabelTraining {
    private static final int BITS = 19;
    private static final double STEP = 0.25;

    private LabelTraining() {}

    static Labeller train(
            List<String> tags, List<String> labels, List<TaggedSentence> sentences, int passes, long seed) {
        Learner learner = new Learner(BITS, labels.size());
        Words words = new Words();
        Tree tree = new Tree();
        Siblings siblings = Weights.siblings(tags);
        int[] features = new int[128];
        List<TaggedSentence> shuffled = new ArrayList<>(sentences);
        Random random = new Random(seed);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(shuffled, random);
            for (TaggedSentence sentence : shuffled) {
                words.set(sentence.taught().forms());
                for (int i = 1; i <= words.size(); i++) {
                    words.tag(i, sentence.tags()[i]);
                }
                tree.setHeads(sentence.taught().heads(), words.size());
                siblings.fill(words, tree);
                for (int i = 1; i <= words.size(); i++) {
                    int count = LabelFeatures.extract(words, tree, siblings, i, features);
                    int guess = learner.best(features, count);
                    int right = labels.indexOf(sentence.taught().relations().get(i - 1));
                    if (guess != right) {
                        learner.correct(features, count, right, guess);
                    }
                    learner.advance();
                }
            }
        }
        float[] averaged = learner.averaged();
        System.err.println("label: " + Learner.describe(averaged, STEP));
        return new Labeller(labels, SparseTable.of(averaged, labels.size(), STEP));
    }
}
