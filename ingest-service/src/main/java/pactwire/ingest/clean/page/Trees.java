package pactwire.ingest.clean.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradient-boosted decision trees over {@link Feature}s. Thread-safe.
 *
 * <p>As text: {@code trees BIAS NODES}, then one node a line, in which children stand after their parents and are named by
 * their line counted from the tree's first: {@code FEATURE threshold left right}, where a feature at most the threshold
 * goes left, or {@code leaf value}. A line {@code tree} starts a tree.
 */
final class Trees {
    private final float bias;
    private final int[] roots;
    private final int[] features;
    private final float[] values;
    private final int[] left;
    private final int[] right;

    private Trees(float bias, List<Integer> roots, List<String[]> nodes) {
        this.bias = bias;
        this.roots = roots.stream().mapToInt(Integer::intValue).toArray();
        int size = nodes.size();
        features = new int[size];
        values = new float[size];
        left = new int[size];
        right = new int[size];
        int root = 0;
        int tree = 0;
        for (int i = 0; i < size; i++) {
            while (tree < this.roots.length && this.roots[tree] <= i) {
                root = this.roots[tree++];
            }
            String[] node = nodes.get(i);
            boolean leaf = node[0].equals("leaf");
            features[i] = leaf ? -1 : Feature.valueOf(node[0]).ordinal();
            values[i] = Float.parseFloat(node[1]);
            left[i] = leaf ? 0 : root + Integer.parseInt(node[2]);
            right[i] = leaf ? 0 : root + Integer.parseInt(node[3]);
        }
    }

    /** Reads one section of a model. */
    static Trees read(BufferedReader lines) throws IOException {
        String[] heading = lines.readLine().split(" ");
        int size = Integer.parseInt(heading[2]);
        var roots = new ArrayList<Integer>();
        var nodes = new ArrayList<String[]>(size);
        while (nodes.size() < size) {
            String line = lines.readLine();
            if (line.equals("tree")) {
                roots.add(nodes.size());
            } else {
                nodes.add(line.split(" "));
            }
        }
        return new Trees(Float.parseFloat(heading[1]), roots, nodes);
    }

    /**
     * @param row one number a feature, in the order of {@link Feature}
     * @return log odds
     */
    double score(float[] row) {
        double score = bias;
        for (int root : roots) {
            int node = root;
            while (features[node] >= 0) {
                node = row[features[node]] <= values[node] ? left[node] : right[node];
            }
            score += values[node];
        }
        return score;
    }
}
