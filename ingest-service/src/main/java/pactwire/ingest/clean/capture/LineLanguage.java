package pactwire.ingest.clean.capture;

import static pactwire.ingest.clean.capture.LineFeature.*;
import static pactwire.ingest.clean.capture.LineSheet.set;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a line says what articles say or what furniture says, by its words and pairs of words: a logistic regression, so
 * that each phrase has one weight. Learned by {@code TrainLineScorer} in {@code benchmarks}. Thread-safe.
 *
 * <p>As text: {@code language BIAS PHRASES}, then {@code phrase<TAB>weight} a line.
 */
final class LineLanguage {
    /** Words of a line that count. */
    private static final int MOST_WORDS = 120;

    /** Words at a line's start and end that are looked at by themselves, too. */
    private static final int EDGE = 6;

    /** Lines before and after whose mean counts. */
    private static final int WINDOW = 3;

    /** Stands for a line above the first or below the last; no line is so bad. */
    private static final double NO_LINE = -9;

    private static final String START = "^";
    private static final String END = "$";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    private final double bias;
    private final Map<String, Float> weights;

    LineLanguage(double bias, Map<String, Float> weights) {
        this.bias = bias;
        this.weights = Map.copyOf(weights);
    }

    /** Reads one section of a model. */
    static LineLanguage read(BufferedReader lines) throws IOException {
        String[] heading = lines.readLine().split(" ");
        int size = Integer.parseInt(heading[2]);
        Map<String, Float> weights = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String[] row = lines.readLine().split("\t");
            weights.put(row[0], Float.parseFloat(row[1]));
        }
        return new LineLanguage(Double.parseDouble(heading[1]), weights);
    }

    /** Words and pairs of words, each once; numbers are alike, and the line's start and end are words. */
    static List<String> phrases(String text) {
        String[] words = NO_WORD.split(text.toLowerCase(Locale.ROOT));
        var phrases = new ArrayList<String>();
        String before = START;
        for (int i = 0; i < Math.min(MOST_WORDS, words.length); i++) {
            if (words[i].isEmpty()) {
                continue;
            }
            String word = Character.isDigit(words[i].charAt(0))
                    ? NUMBER.matcher(words[i]).replaceAll("0")
                    : words[i];
            phrases.add(word);
            phrases.add(before + " " + word);
            before = word;
        }
        phrases.add(before + " " + END);
        return phrases;
    }

    /** Log odds that a line is of the article, by its words alone. */
    double score(String text) {
        List<String> phrases = phrases(text);
        double sum = 0;
        for (String phrase : phrases) {
            sum += weights.getOrDefault(phrase, 0f);
        }
        return bias + sum / Math.sqrt(phrases.size());
    }

    /** Completes the row of each line by what its words and those around it say. */
    void addTo(float[][] rows, List<Line> lines) {
        double[] sums = new double[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            sums[i + 1] = sums[i] + score(lines.get(i).text());
        }
        for (int i = 0; i < rows.length; i++) {
            String text = lines.get(i).text();
            set(rows[i], LANGUAGE, mean(sums, i, i + 1));
            set(rows[i], PREVIOUS_LANGUAGE, mean(sums, i - 1, i));
            set(rows[i], NEXT_LANGUAGE, mean(sums, i + 1, i + 2));
            set(rows[i], LANGUAGE_IN_3_BEFORE, mean(sums, i - WINDOW, i));
            set(rows[i], LANGUAGE_IN_3_AFTER, mean(sums, i + 1, i + 1 + WINDOW));
            List<String> words = List.of(text.split(" "));
            int edge = Math.min(EDGE, words.size());
            set(rows[i], LANGUAGE_OF_START, score(String.join(" ", words.subList(0, edge))));
            set(rows[i], LANGUAGE_OF_END, score(String.join(" ", words.subList(words.size() - edge, words.size()))));
        }
    }

    private static double mean(double[] sums, int from, int to) {
        int first = Math.max(0, from);
        int end = Math.min(sums.length - 1, to);
        return first >= end ? NO_LINE : (sums[end] - sums[first]) / (end - first);
    }
}
