package pactwire.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import pactwire.extract.agreement.Judge;

/** Logistic regression with an L2 penalty over rows that are there or not, by AdaGrad; the same input gives the same weights. */
final class LogisticRegression {
    private static final int PASSES = 30;
    private static final double STEP = 0.2;
    private static final long SEED = 1;

    /** A row seen less often tells nothing that holds elsewhere. */
    private static final int RAREST = 3;

    private record Example(int[] rows, boolean yes, double weight) {}

    private final List<Example> examples = new ArrayList<>();
    private final double looseness;

    /** @param looseness the penalty's inverse: how much one example may say against it */
    LogisticRegression(double looseness) {
        this.looseness = looseness;
    }

    void add(int[] rows, boolean yes, double weight) {
        examples.add(new Example(rows, yes, weight));
    }

    Judge train() {
        var seen = new int[Judge.rows()];
        examples.forEach(example -> Arrays.stream(example.rows()).forEach(row -> seen[row]++));
        var weights = new double[Judge.rows()];
        var squares = new double[Judge.rows()];
        Arrays.fill(squares, 1e-4);
        double bias = 0;
        double biasSquares = 1e-4;
        var order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            double step = STEP / (1 + 0.1 * pass);
            for (int i : order) {
                var example = examples.get(i);
                double score = bias;
                for (int row : example.rows()) {
                    score += weights[row];
                }
                double slope = example.weight() * (1 / (1 + Math.exp(-score)) - (example.yes() ? 1 : 0));
                for (int row : example.rows()) {
                    if (seen[row] < RAREST) {
                        continue;
                    }
                    double pull = slope + weights[row] / (looseness * seen[row]);
                    squares[row] += pull * pull;
                    weights[row] -= step * pull / Math.sqrt(squares[row]);
                }
                biasSquares += slope * slope;
                bias -= step * slope / Math.sqrt(biasSquares);
            }
        }
        var narrow = new float[weights.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) weights[i];
        }
        return Judge.of(narrow, (float) bias);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
