package pactwire.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import pactwire.extract.sentence.learnt.ArcFeatures;
import pactwire.extract.sentence.learnt.Move;
import pactwire.extract.sentence.learnt.ParseState;
import pactwire.extract.sentence.learnt.Tree;
import pactwire.extract.sentence.learnt.Words;

/**
 * Teaches the arc parser with a dynamic oracle (Goldberg and Nivre 2013): after the first pass it follows its own
 * moves, right or wrong, nine times in ten, and learns the best way on from wherever that leads.
 */
final class ArcTraining {
    static final int BITS = 21;
    private static final double OWN_MOVES = 0.9;

    private final Learner learner = new Learner(BITS, Move.COUNT);
    private final Words words = new Words();
    private final ParseState state = new ParseState(words, new Tree());
    private final int[] features = new int[128];
    private final Random random;

    private ArcTraining(long seed) {
        random = new Random(seed);
    }

    /** Averaged weights, three to a row. */
    static float[] train(List<TaggedSentence> sentences, int passes, long seed) {
        ArcTraining training = new ArcTraining(seed);
        List<TaggedSentence> shuffled = new ArrayList<>(sentences);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(shuffled, training.random);
            for (TaggedSentence sentence : shuffled) {
                training.learn(sentence, pass > 0);
            }
            System.err.printf("arcs: seed %d, pass %d of %d%n", seed, pass + 1, passes);
        }
        return training.learner.averaged();
    }

    private void learn(TaggedSentence sentence, boolean explore) {
        words.set(sentence.taught().forms());
        for (int i = 1; i <= words.size(); i++) {
            words.tag(i, sentence.tags()[i]);
        }
        int[] heads = sentence.taught().heads();
        state.start();
        while (!state.isFinished()) {
            int forced = state.forced();
            state.make(forced >= 0 ? forced : learnMove(heads, explore));
        }
    }

    /** Compares the best-scored move with the cheapest, corrects the weights if they differ, and says which to make. */
    private int learnMove(int[] heads, boolean explore) {
        int count = ArcFeatures.extract(state, features);
        float[] scores = learner.scores(features, count);
        int guess = -1;
        int right = -1;
        int guessCost = 0;
        int leastCost = Integer.MAX_VALUE;
        for (int move = 0; move < Move.COUNT; move++) {
            if (!state.allows(move)) {
                continue;
            }
            int cost = state.cost(move, heads);
            if (guess < 0 || scores[move] > scores[guess]) {
                guess = move;
                guessCost = cost;
            }
            if (cost < leastCost || cost == leastCost && scores[move] > scores[right]) {
                right = move;
                leastCost = cost;
            }
        }
        if (guessCost > leastCost) {
            learner.correct(features, count, right, guess);
        }
        learner.advance();
        return explore && random.nextDouble() < OWN_MOVES ? guess : right;
    }
}
