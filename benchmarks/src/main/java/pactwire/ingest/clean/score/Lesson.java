package pactwire.ingest.clean.score;

import java.util.ArrayList;
import java.util.List;

/** Rows of features with their answers, from which trees learn. */
public final class Lesson {
    private final List<float[]> rows = new ArrayList<>();
    private final List<Float> labels = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();

    /**
     * @param label 0 to 1
     * @param weight of the row; only its proportion to the others counts
     */
    public void add(float[] row, float label, float weight) {
        rows.add(row);
        labels.add(label);
        weights.add(weight);
    }

    /**
     * @param names of the features: as many of each row's numbers are looked at
     * @return the trees in the words of {@link Trees}
     */
    public String learn(BoostedTrees.Settings settings, String[] names) {
        double sum = weights.stream().mapToDouble(Float::doubleValue).sum();
        float[] each = new float[rows.size()];
        float[] wanted = new float[rows.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = (float) (weights.get(i) * each.length / sum);
            wanted[i] = labels.get(i);
        }
        return new BoostedTrees(settings, names, rows, wanted, each).train();
    }

    /** One model that answers the mean of what several answer. */
    public static String mean(List<String> models) {
        double bias = 0;
        int nodes = 0;
        var trees = new StringBuilder();
        for (String model : models) {
            for (String line : model.lines().toList()) {
                String[] fields = line.split(" ");
                if (fields[0].equals("trees")) {
                    bias += Double.parseDouble(fields[1]) / models.size();
                    nodes += Integer.parseInt(fields[2]);
                } else if (fields[0].equals("leaf")) {
                    trees.append("leaf ")
                            .append((float) (Double.parseDouble(fields[1]) / models.size()))
                            .append('\n');
                } else {
                    trees.append(line).append('\n');
                }
            }
        }
        return "trees %s %d%n".formatted((float) bias, nodes) + trees;
    }

    /** The first names of an enum of features. */
    public static String[] names(Enum<?>[] features, int count) {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = features[i].name();
        }
        return names;
    }
}
