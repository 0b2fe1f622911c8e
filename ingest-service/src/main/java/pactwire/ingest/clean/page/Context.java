package pactwire.ingest.clean.page;

import static pactwire.ingest.clean.page.Feature.*;

/**
 * What the first trees made of the blocks around a block: a doubtful paragraph between two good ones is good, a good one
 * in a list of bad ones is a teaser.
 */
final class Context {
    private static final int WINDOW = 6;
    private static final int FAR = 50;

    private final Page page;
    private final FeatureSheet.Make[] makes;
    private final double[] probabilities;
    private final double[] words;
    private final double[] scoreWords;
    private final double[] takenWords;
    private final int[] sinceTaken;
    private final int[] toTaken;

    Context(Page page, FeatureSheet.Make[] makes, double[] firstScores) {
        this.page = page;
        this.makes = makes;
        int size = page.blocks().size();
        probabilities = new double[size];
        words = new double[size + 1];
        scoreWords = new double[size + 1];
        takenWords = new double[size + 1];
        sinceTaken = new int[size];
        toTaken = new int[size];
        for (Block block : page.blocks()) {
            int i = block.index();
            // A heading weighs something, too.
            int weight = block.words() + 1;
            probabilities[i] = 1 / (1 + Math.exp(-firstScores[i]));
            words[i + 1] = words[i] + weight;
            scoreWords[i + 1] = scoreWords[i] + probabilities[i] * weight;
            takenWords[i + 1] = takenWords[i] + (probabilities[i] > 0.5 ? block.words() : 0);
            makes[i].score(probabilities[i], weight);
        }
        distances();
    }

    private void distances() {
        int size = probabilities.length;
        int last = -FAR;
        for (int i = 0; i < size; i++) {
            sinceTaken[i] = Math.min(FAR, i - last);
            last = probabilities[i] > 0.5 ? i : last;
        }
        int next = size + FAR;
        for (int i = size - 1; i >= 0; i--) {
            toTaken[i] = Math.min(FAR, next - i);
            next = probabilities[i] > 0.5 ? i : next;
        }
    }

    /** Completes the features of the {@code i}th block. */
    void addTo(float[] row, int i) {
        set(row, BLOCKS_SINCE_TAKEN, sinceTaken[i]);
        set(row, BLOCKS_TO_TAKEN, toTaken[i]);
        around(row, i);
        regions(row, page.blocks().get(i));
    }

    private static void set(float[] row, Feature feature, double value) {
        row[feature.ordinal()] = (float) value;
    }

    private void around(float[] row, int i) {
        int size = probabilities.length;
        set(row, SCORE, probabilities[i]);
        set(row, PREVIOUS_SCORE, i > 0 ? probabilities[i - 1] : 0);
        set(row, SECOND_PREVIOUS_SCORE, i > 1 ? probabilities[i - 2] : 0);
        set(row, NEXT_SCORE, i + 1 < size ? probabilities[i + 1] : 0);
        set(row, SECOND_NEXT_SCORE, i + 2 < size ? probabilities[i + 2] : 0);
        set(row, SCORE_IN_6_BEFORE, mean(Math.max(0, i - WINDOW), i));
        set(row, SCORE_IN_6_AFTER, mean(i + 1, Math.min(size, i + 1 + WINDOW)));
        double all = Math.max(1, takenWords[size]);
        set(row, SHARE_TAKEN_BEFORE, takenWords[i] / all);
        set(row, SHARE_TAKEN_AFTER, (all - takenWords[i + 1]) / all);
        set(row, WORDS_TAKEN, takenWords[size]);
        set(row, SAME_MAKE_SCORE, makes[i].score());
    }

    private void regions(float[] row, Block block) {
        Region parent = block.region().size() == 1 ? block.region().above(1) : block.region();
        set(row, PARENT_SCORE, mean(parent.first(), parent.end()));
        Region grandparent = parent.above(1);
        set(row, GRANDPARENT_SCORE, mean(grandparent.first(), grandparent.end()));
        Region third = parent.above(2);
        set(row, ABOVE_3_SCORE, mean(third.first(), third.end()));
    }

    private double mean(int first, int end) {
        double weight = words[end] - words[first];
        return weight == 0 ? 0 : (scoreWords[end] - scoreWords[first]) / weight;
    }
}
