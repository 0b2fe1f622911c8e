package pactwire.ingest.clean.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Gradient-boosted decision trees over named features. Thread-safe.
 *
 * <p>As text: {@code trees BIAS NODES}, then one node a line, in which children stand after their parents and are named by
 * their line counted from the tree's first: {@code FEATURE threshold left right}, where a feature at most the threshold
 * goes left, or {@code leaf value}. A line {@code tree} starts a tree.
 *
 * <p>Trees are not walked, which a processor cannot foresee. A tree's leaves are bits, from left to right; each question
 * answered with "more" strikes out the leaves on its left, and the first leaf left over is the tree's answer. Questions lie
 * by feature and threshold, so that those to be answered with "more" are the first few of each feature: QuickScorer of
 * Lucchese et al., SIGIR 2015.
 */
public final class Trees {
    private static final int MOST_LEAVES = Integer.SIZE;

    private final float bias;
    private final int size;

    /** Values of the leaves from left to right, {@link #MOST_LEAVES} a tree. */
    private final float[] values;

    /** Where each feature's questions start in the three arrays below, and after the last feature their end. */
    private final int[] firstQuestions;

    /** Features that there are questions about. */
    private final int[] asked;

    private final float[] thresholds;
    private final int[] trees;
    private final int[] leavesRight;

    private record Question(int feature, float threshold, int tree, int leavesRight) {}

    private Trees(float bias, List<List<String[]>> trees, Features features) {
        this.bias = bias;
        this.size = trees.size();
        this.values = new float[size * MOST_LEAVES];
        var questions = new ArrayList<Question>();
        for (int tree = 0; tree < size; tree++) {
            add(trees.get(tree), 0, tree, 0, features, questions);
        }
        questions.sort(Comparator.comparingInt(Question::feature).thenComparingDouble(Question::threshold));
        int count = questions.size();
        this.firstQuestions = new int[features.count() + 1];
        this.thresholds = new float[count];
        this.trees = new int[count];
        this.leavesRight = new int[count];
        for (int i = 0; i < count; i++) {
            Question question = questions.get(i);
            firstQuestions[question.feature() + 1] = i + 1;
            thresholds[i] = question.threshold();
            this.trees[i] = question.tree();
            leavesRight[i] = question.leavesRight();
        }
        for (int feature = 1; feature < firstQuestions.length; feature++) {
            firstQuestions[feature] = Math.max(firstQuestions[feature], firstQuestions[feature - 1]);
        }
        this.asked = IntStream.range(0, features.count())
                .filter(feature -> firstQuestions[feature] < firstQuestions[feature + 1])
                .toArray();
    }

    /** Adds what stands below a node. @return the number of leaves so far */
    private int add(List<String[]> nodes, int at, int tree, int leaves, Features features, List<Question> questions) {
        String[] node = nodes.get(at);
        if (node[0].equals("leaf")) {
            values[tree * MOST_LEAVES + leaves] = Float.parseFloat(node[1]);
            return leaves + 1;
        }
        int middle = add(nodes, Integer.parseInt(node[2]), tree, leaves, features, questions);
        int left = (-1 << leaves) & ~(-1 << middle);
        questions.add(new Question(features.indexOf(node[0]), Float.parseFloat(node[1]), tree, ~left));
        return add(nodes, Integer.parseInt(node[3]), tree, middle, features, questions);
    }

    /** What the trees ask about, by name: an enum of features. */
    public record Features(int count, ToIntFunction<String> index) {
        /** The constants of an enum, each by its name. */
        public static <E extends Enum<E>> Features of(Class<E> type) {
            return new Features(
                    type.getEnumConstants().length,
                    name -> Enum.valueOf(type, name).ordinal());
        }

        int indexOf(String name) {
            return index.applyAsInt(name);
        }
    }

    /**
     * Reads one section of a model.
     *
     * @param features all that the model may name
     * @throws IllegalArgumentException when it names another
     */
    public static Trees read(BufferedReader lines, Features features) throws IOException {
        String[] heading = lines.readLine().split(" ");
        int size = Integer.parseInt(heading[2]);
        var trees = new ArrayList<List<String[]>>();
        for (int read = 0; read < size; ) {
            String line = lines.readLine();
            if (line.equals("tree")) {
                trees.add(new ArrayList<>());
            } else {
                trees.get(trees.size() - 1).add(line.split(" "));
                read++;
            }
        }
        return new Trees(Float.parseFloat(heading[1]), trees, features);
    }

    /** What {@link #score} works with, so that many rows need it only once; not for two threads at a time. */
    public int[] scratch() {
        return new int[size];
    }

    /**
     * @param row one number a feature, in the order of the features
     * @param leaves from {@link #scratch()}
     * @return log odds
     */
    public double score(float[] row, int[] leaves) {
        Arrays.fill(leaves, -1);
        for (int feature : asked) {
            float value = row[feature];
            int end = firstQuestions[feature + 1];
            for (int i = firstQuestions[feature]; i < end && value > thresholds[i]; i++) {
                leaves[trees[i]] &= leavesRight[i];
            }
        }
        double score = bias;
        for (int tree = 0; tree < leaves.length; tree++) {
            score += values[tree * MOST_LEAVES + Integer.numberOfTrailingZeros(leaves[tree])];
        }
        return score;
    }
}
