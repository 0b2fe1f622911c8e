package pactwire.training;

import java.util.Arrays;
import pactwire.extract.sentence.learnt.Move;

/**
 * An averaged perceptron (Collins 2002) over hashed features: weights are moved where the guess is wrong, and what
 * counts in the end is their average over all steps. Not thread-safe.
 */
final class Learner {
    private final int outcomes;
    private final int mask;
    private final float[] weights;
    private final float[] summed;
    private final float[] scores;
    private double step = 1;

    Learner(int bits, int outcomes) {
        this.outcomes = outcomes;
        this.mask = (1 << bits) - 1;
        this.weights = new float[outcomes << bits];
        this.summed = new float[outcomes << bits];
        this.scores = new float[outcomes];
    }

    /** What each outcome scores; the array is reused. */
    float[] scores(int[] features, int count) {
        if (outcomes == Move.COUNT) {
            return moveScores(features, count);
        }
        Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            int row = (features[i] & mask) * outcomes;
            for (int k = 0; k < outcomes; k++) {
                scores[k] += weights[row + k];
            }
        }
        return scores;
    }

    /** The same for the parser's three moves, where most of the time goes. */
    private float[] moveScores(int[] features, int count) {
        float shift = 0;
        float left = 0;
        float right = 0;
        for (int i = 0; i < count; i++) {
            int row = (features[i] & mask) * Move.COUNT;
            shift += weights[row + Move.SHIFT];
            left += weights[row + Move.LEFT];
            right += weights[row + Move.RIGHT];
        }
        scores[Move.SHIFT] = shift;
        scores[Move.LEFT] = left;
        scores[Move.RIGHT] = right;
        return scores;
    }

    int best(int[] features, int count) {
        scores(features, count);
        int best = 0;
        for (int k = 1; k < outcomes; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best;
    }

    void correct(int[] features, int count, int right, int wrong) {
        for (int i = 0; i < count; i++) {
            int row = (features[i] & mask) * outcomes;
            weights[row + right]++;
            summed[row + right] += (float) step;
            weights[row + wrong]--;
            summed[row + wrong] -= (float) step;
        }
    }

    void advance() {
        step++;
    }

    float[] averaged() {
        float[] averaged = new float[weights.length];
        for (int i = 0; i < averaged.length; i++) {
            averaged[i] = (float) (weights[i] - summed[i] / step);
        }
        return averaged;
    }

    /** The largest weights and how many are worth keeping at a given step: to choose the step by. */
    static String describe(float[] averaged, double step) {
        float largest = 0;
        long kept = 0;
        long heavy = 0;
        for (float weight : averaged) {
            largest = Math.max(largest, Math.abs(weight));
            kept += Math.abs(weight) >= step / 2 ? 1 : 0;
            heavy += Math.abs(weight) > 127 * step ? 1 : 0;
        }
        return "%d weights at step %.2f, %d of them over a byte, largest %.1f".formatted(kept, step, heavy, largest);
    }
}
