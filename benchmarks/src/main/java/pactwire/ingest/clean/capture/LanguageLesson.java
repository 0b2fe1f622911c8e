package pactwire.ingest.clean.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Lines of articles and of furniture, from which {@link LineLanguage} is learned: logistic regression by steps of AdaGrad.
 * Phrases of few sites say nothing of others and are left out, and no site counts for more than {@link #MOST_OF_A_SITE}
 * lines of a kind. The same lines give the same model.
 */
final class LanguageLesson {
    private static final int LEAST_SITES = 3;
    private static final double MOST_OF_A_SITE = 60;
    private static final int ROUNDS = 12;
    private static final double STEP = 0.3;
    private static final double RIDGE = 2e-4;

    /** Weights below this say next to nothing, and are not written. */
    private static final double LEAST_WEIGHT = 0.05;

    private record Row(String site, List<String> phrases, boolean ofArticle) {}

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** Adds a line, unless the site has it already. */
    void add(String site, String line, boolean ofArticle) {
        if (seen.add(site + '\n' + line)) {
            rows.add(new Row(site, LineLanguage.phrases(line), ofArticle));
        }
    }

    /** The model in the words of {@link LineLanguage}. */
    String learn() {
        Map<String, Integer> index = index();
        Map<String, Integer> ofSite = new HashMap<>();
        rows.forEach(row -> ofSite.merge(row.site() + row.ofArticle(), 1, Integer::sum));
        double[] weights = new double[index.size() + 1];
        double[] squares = new double[weights.length];
        Arrays.fill(squares, 1e-2);
        int[] order = shuffled(rows.size());
        for (int round = 0; round < ROUNDS; round++) {
            for (int i : order) {
                Row row = rows.get(i);
                int lines = ofSite.get(row.site() + row.ofArticle());
                learn(row, Math.min(1, MOST_OF_A_SITE / lines), index, weights, squares);
            }
        }
        return text(index, weights);
    }

    private static void learn(Row row, double weight, Map<String, Integer> index, double[] weights, double[] squares) {
        double scale = 1 / Math.sqrt(row.phrases().size());
        int[] phrases = row.phrases().stream()
                .filter(index::containsKey)
                .mapToInt(index::get)
                .toArray();
        double score = weights[0];
        for (int phrase : phrases) {
            score += weights[phrase] * scale;
        }
        double slope = weight * (1 / (1 + Math.exp(-score)) - (row.ofArticle() ? 1 : 0));
        step(weights, squares, 0, slope, 0);
        for (int phrase : phrases) {
            step(weights, squares, phrase, slope * scale, RIDGE * weight);
        }
    }

    private static void step(double[] weights, double[] squares, int at, double slope, double ridge) {
        double whole = slope + ridge * weights[at];
        squares[at] += whole * whole;
        weights[at] -= STEP * whole / Math.sqrt(squares[at]);
    }

    /** From 1. */
    private Map<String, Integer> index() {
        Map<String, Set<String>> sites = new HashMap<>();
        for (Row row : rows) {
            for (String phrase : row.phrases()) {
                sites.computeIfAbsent(phrase, p -> new HashSet<>()).add(row.site());
            }
        }
        Map<String, Integer> index = new HashMap<>();
        sites.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEAST_SITES)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(phrase -> index.put(phrase, index.size() + 1));
        return index;
    }

    /** An order that is the same each time. */
    private static int[] shuffled(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        var chance = new Random(1);
        for (int i = size - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private static String text(Map<String, Integer> index, double[] weights) {
        var lines = new StringBuilder();
        int count = 0;
        for (String phrase : index.keySet().stream().sorted().toList()) {
            double weight = weights[index.get(phrase)];
            if (Math.abs(weight) >= LEAST_WEIGHT) {
                lines.append(phrase)
                        .append('\t')
                        .append(String.format(Locale.ROOT, "%.2f", weight))
                        .append('\n');
                count++;
            }
        }
        return String.format(Locale.ROOT, "language %.3f %d%n", weights[0], count) + lines;
    }
}
