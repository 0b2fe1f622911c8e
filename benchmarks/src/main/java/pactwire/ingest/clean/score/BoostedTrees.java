package pactwire.ingest.clean.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient boosting of small regression trees for log loss, on binned features: Friedman, "Greedy function approximation"
 * (2001), with the second-order gains of Chen and Guestrin, "XGBoost" (2016). Same rows, same trees: there is no chance
 * in it, a tree's features being taken in turn.
 */
public final class BoostedTrees {
    /**
     * @param trees how many
     * @param leaves most leaves of a tree
     * @param rate share of each tree's answer that is added
     * @param ridge weight of squared leaf values
     * @param leastWeight least sum of second derivatives in a leaf
     * @param featureShare share of the features that a tree may use, taken in turn
     */
    public record Settings(int trees, int leaves, double rate, double ridge, double leastWeight, double featureShare) {
        public static final Settings DEFAULT = new Settings(120, 10, 0.08, 3.0, 3.0, 0.5);
    }

    private static final int BINS = 64;

    private final Settings settings;
    private final String[] names;
    private final float[][] cuts;
    private final byte[][] binned;
    private final float[] labels;
    private final float[] weights;
    private final double[] scores;
    private final float[] gradients;
    private final float[] curvatures;

    /**
     * @param names of the features: as many of each row's numbers are looked at
     * @param rows one array of features a row
     * @param labels 0 to 1
     * @param weights of the rows, about 1 on average
     */
    public BoostedTrees(Settings settings, String[] names, List<float[]> rows, float[] labels, float[] weights) {
        this.settings = settings;
        this.names = names;
        int features = names.length;
        this.labels = labels;
        this.weights = weights;
        cuts = new float[features][];
        binned = new byte[features][rows.size()];
        for (int feature = 0; feature < features; feature++) {
            bin(feature, rows);
        }
        scores = new double[rows.size()];
        gradients = new float[rows.size()];
        curvatures = new float[rows.size()];
    }

    private void bin(int feature, List<float[]> rows) {
        float[] column = new float[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows.get(i)[feature];
        }
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        var found = new ArrayList<Float>();
        for (int bin = 1; bin < BINS; bin++) {
            float cut = sorted[(int) ((long) sorted.length * bin / BINS)];
            if (cut < sorted[sorted.length - 1] && (found.isEmpty() || found.get(found.size() - 1) < cut)) {
                found.add(cut);
            }
        }
        // Rare values are lost between quantiles: a few cuts follow the distinct values at both ends.
        float[] distinct = distinct(sorted);
        for (int i = 0; i < distinct.length - 1; i++) {
            if (i < 6 || i > distinct.length - 8) {
                found.add(distinct[i]);
            }
        }
        cuts[feature] = distinct(toSorted(found));
        for (int i = 0; i < column.length; i++) {
            int at = Arrays.binarySearch(cuts[feature], column[i]);
            binned[feature][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    private static float[] toSorted(List<Float> values) {
        float[] sorted = new float[values.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static float[] distinct(float[] sorted) {
        float[] distinct = new float[sorted.length];
        int count = 0;
        for (float value : sorted) {
            if (count == 0 || distinct[count - 1] < value) {
                distinct[count++] = value;
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    /** The model in the words of {@link Trees}. */
    public String train() {
        double positive = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            positive += labels[i] * weights[i];
            all += weights[i];
        }
        double bias = Math.log(positive / (all - positive));
        Arrays.fill(scores, bias);
        var model = new StringBuilder();
        int nodes = 0;
        for (int tree = 0; tree < settings.trees(); tree++) {
            differentiate();
            var grown = new Tree(tree);
            nodes += grown.nodes.size();
            model.append(grown.text());
        }
        return "trees %s %d%n".formatted((float) bias, nodes) + model;
    }

    private void differentiate() {
        for (int i = 0; i < labels.length; i++) {
            double probability = 1 / (1 + Math.exp(-scores[i]));
            gradients[i] = (float) ((probability - labels[i]) * weights[i]);
            curvatures[i] = (float) (Math.max(1e-6, probability * (1 - probability)) * weights[i]);
        }
    }

    private record Split(int feature, int bin, double gain) {
        static final Split NONE = new Split(-1, 0, 0);
    }

    /** Sums of gradients and curvatures by feature and bin. */
    private final class Histogram {
        private final double[][] g;
        private final double[][] h;

        Histogram(int[] rows, int[] features) {
            g = new double[features.length][BINS * 2];
            h = new double[features.length][BINS * 2];
            float[] ownG = new float[rows.length];
            float[] ownH = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                ownG[i] = gradients[rows[i]];
                ownH[i] = curvatures[rows[i]];
            }
            for (int f = 0; f < features.length; f++) {
                byte[] bins = binned[features[f]];
                double[] gs = g[f];
                double[] hs = h[f];
                for (int i = 0; i < rows.length; i++) {
                    int bin = bins[rows[i]];
                    gs[bin] += ownG[i];
                    hs[bin] += ownH[i];
                }
            }
        }

        /** What is left of {@code whole} without {@code part}. */
        Histogram(Histogram whole, Histogram part) {
            g = difference(whole.g, part.g);
            h = difference(whole.h, part.h);
        }

        private static double[][] difference(double[][] whole, double[][] part) {
            double[][] rest = new double[whole.length][];
            for (int f = 0; f < whole.length; f++) {
                rest[f] = whole[f].clone();
                for (int bin = 0; bin < rest[f].length; bin++) {
                    rest[f][bin] -= part[f][bin];
                }
            }
            return rest;
        }
    }

    private final class Leaf {
        private final int[] rows;
        private final Histogram histogram;
        private final double gradient;
        private final double curvature;
        private final Split split;
        private int left = -1;
        private int right = -1;

        Leaf(int[] rows, int[] features, Histogram histogram) {
            this.rows = rows;
            this.histogram = histogram;
            double sumG = 0;
            double sumH = 0;
            for (int row : rows) {
                sumG += gradients[row];
                sumH += curvatures[row];
            }
            gradient = sumG;
            curvature = sumH;
            split = bestSplit(features);
        }

        private Split bestSplit(int[] features) {
            Split best = Split.NONE;
            double whole = gain(gradient, curvature);
            for (int f = 0; f < features.length; f++) {
                double leftG = 0;
                double leftH = 0;
                for (int bin = 0; bin < cuts[features[f]].length; bin++) {
                    leftG += histogram.g[f][bin];
                    leftH += histogram.h[f][bin];
                    double rightH = curvature - leftH;
                    if (leftH >= settings.leastWeight() && rightH >= settings.leastWeight()) {
                        double gain = gain(leftG, leftH) + gain(gradient - leftG, rightH) - whole;
                        if (gain > best.gain()) {
                            best = new Split(features[f], bin, gain);
                        }
                    }
                }
            }
            return best;
        }

        private double gain(double g, double h) {
            return g * g / (h + settings.ridge());
        }

        double value() {
            return -settings.rate() * gradient / (curvature + settings.ridge());
        }
    }

    /** Grown best split first. */
    private final class Tree {
        private final List<Leaf> nodes = new ArrayList<>();

        Tree(int number) {
            int[] features = features(number);
            int[] all = new int[labels.length];
            Arrays.setAll(all, i -> i);
            nodes.add(new Leaf(all, features, new Histogram(all, features)));
            for (int leaves = 1; leaves < settings.leaves(); leaves++) {
                Leaf best = null;
                for (Leaf node : nodes) {
                    if (node.left < 0
                            && node.split.feature() >= 0
                            && (best == null || node.split.gain() > best.split.gain())) {
                        best = node;
                    }
                }
                if (best == null) {
                    break;
                }
                divide(best, features);
            }
            for (Leaf node : nodes) {
                if (node.left < 0) {
                    for (int row : node.rows) {
                        scores[row] += node.value();
                    }
                }
            }
        }

        private int[] features(int number) {
            int count = cuts.length;
            int taken = (int) Math.ceil(count * settings.featureShare());
            int[] features = new int[taken];
            // A step prime to any count of features visits them all, in another order for each tree.
            int step = 1 + 2 * (number % 3);
            for (int i = 0; i < taken; i++) {
                features[i] = Math.floorMod(number * 31 + i * 7919 * step, count);
            }
            return Arrays.stream(features).distinct().toArray();
        }

        private void divide(Leaf leaf, int[] features) {
            byte[] bins = binned[leaf.split.feature()];
            int[] low = Arrays.stream(leaf.rows)
                    .filter(r -> bins[r] <= leaf.split.bin())
                    .toArray();
            int[] high = Arrays.stream(leaf.rows)
                    .filter(r -> bins[r] > leaf.split.bin())
                    .toArray();
            var smaller = new Histogram(low.length < high.length ? low : high, features);
            var larger = new Histogram(leaf.histogram, smaller);
            leaf.left = nodes.size();
            nodes.add(new Leaf(low, features, low.length < high.length ? smaller : larger));
            leaf.right = nodes.size();
            nodes.add(new Leaf(high, features, low.length < high.length ? larger : smaller));
        }

        String text() {
            var text = new StringBuilder("tree\n");
            for (Leaf node : nodes) {
                if (node.left < 0) {
                    text.append("leaf ").append((float) node.value()).append('\n');
                } else {
                    text.append(names[node.split.feature()])
                            .append(' ')
                            .append(cuts[node.split.feature()][node.split.bin()])
                            .append(' ')
                            .append(node.left)
                            .append(' ')
                            .append(node.right)
                            .append('\n');
                }
            }
            return text.toString();
        }
    }
}
