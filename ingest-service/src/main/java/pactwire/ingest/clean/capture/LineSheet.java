package pactwire.ingest.clean.capture;

import static pactwire.ingest.clean.capture.LineFeature.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.score.TextShape;

/** The features of every line of a capture, in time linear in its length. */
final class LineSheet {
    private static final int COUNT = LineFeature.values().length;
    private static final int WINDOW = 5;
    private static final int FAR = 50;
    private static final int SHORTEST_TOPIC_WORD = 5;

    /** Words with which a site speaks to its readers of itself. */
    private static final Set<String> TO_READERS = Set.of("you", "your", "our", "us", "click", "here", "please");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final RuledLines capture;
    private final List<Line> lines;
    private final @Nullable String[] rule;
    private final int title;
    private final List<Set<String>> words;
    private final Map<String, Integer> linesWithWord = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final int[] prose;
    private final int[] removed;
    private final int[] labels;
    private final LineSurroundings surroundings;

    LineSheet(RuledLines capture) {
        this.capture = capture;
        lines = capture.lines();
        rule = capture.rule();
        title = capture.title();
        words = lines.stream().map(LineSheet::words).toList();
        int size = lines.size();
        prose = new int[size + 1];
        removed = new int[size + 1];
        labels = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Line line = lines.get(i);
            words.get(i).forEach(word -> linesWithWord.merge(word, 1, Integer::sum));
            copies.merge(line.text(), 1, Integer::sum);
            prose[i + 1] = prose[i] + (isProse(i) ? line.words() : 0);
            removed[i + 1] = removed[i] + (rule[i] != null ? 1 : 0);
            labels[i + 1] = labels[i] + (LineSurroundings.isLabel(line) ? 1 : 0);
        }
        surroundings = new LineSurroundings(capture, words, this::isProse);
    }

    /** In small letters, as they come. */
    static List<String> wordsInOrder(Line line) {
        return List.of(NO_WORD.split(line.text().toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(Line line) {
        return new HashSet<>(wordsInOrder(line));
    }

    private boolean isProse(int i) {
        return i >= 0 && i < lines.size() && rule[i] == null && lines.get(i).isProse();
    }

    /** One number a feature, in the order of {@link LineFeature}. */
    float[] of(int i) {
        float[] row = new float[COUNT];
        own(row, i);
        place(row, i);
        neighbours(row, i);
        surroundings.addTo(row, i);
        return row;
    }

    static void set(float[] row, LineFeature feature, double value) {
        row[feature.ordinal()] = (float) value;
    }

    static void set(float[] row, LineFeature feature, boolean value) {
        row[feature.ordinal()] = value ? 1 : 0;
    }

    private void own(float[] row, int i) {
        Line line = lines.get(i);
        String text = line.text();
        TextShape shape = TextShape.of(text);
        double count = Math.max(1, shape.words());
        set(row, WORDS, shape.words());
        set(row, ENDS_AS_SENTENCE, line.endsAsSentence());
        set(row, COMMA_RATE, shape.commas() / count);
        set(row, SENTENCE_ENDS, shape.sentenceEnds());
        set(row, CAPITAL_SHARE, shape.capitals() / count);
        set(row, SMALL_WORD_SHARE, shape.smallWords() / count);
        set(row, DIGIT_RATE, shape.digits() / count);
        set(row, BARS, shape.bars());
        set(row, WORD_LENGTH, text.length() / count);
        set(row, BULLET, line.bullet());
        set(row, OPENS_CHUNK, line.opensChunk());
        set(row, ENDS_WITH_COLON, text.endsWith(":"));
        set(row, QUOTATION, text.indexOf('"') >= 0 || text.indexOf('“') >= 0);
        set(row, ADDRESS, text.indexOf('@') >= 0 || text.contains("http") || text.contains("www."));
        set(
                row,
                ADDRESSES_READER,
                words.get(i).stream().filter(TO_READERS::contains).count() / count);
        set(row, TITLE_OVERLAP, title < 0 ? 0 : share(words.get(i), words.get(title)));
        set(row, TOPIC_SHARE, topicShare(words.get(i)));
        set(row, COPIES, copies.get(text));
        set(row, REMOVED, rule[i] == null ? 0 : capture.isDoubtful(i) ? 1 : 2);
    }

    private static double share(Set<String> words, Set<String> of) {
        return (double) words.stream().filter(of::contains).count() / Math.max(1, words.size());
    }

    /** Share of the longer words that stand in another line, too: what is about something else has few. */
    private double topicShare(Set<String> words) {
        int all = 0;
        int shared = 0;
        for (String word : words) {
            if (word.length() >= SHORTEST_TOPIC_WORD) {
                all++;
                shared += linesWithWord.get(word) > 1 ? 1 : 0;
            }
        }
        return all == 0 ? -1 : (double) shared / all;
    }

    private void place(float[] row, int i) {
        int size = lines.size();
        double all = Math.max(1, prose[size]);
        set(row, POSITION, (double) i / size);
        set(row, LINES_SINCE_TITLE, Math.max(-FAR, Math.min(FAR, i - title)));
        set(row, LINES_TO_END, Math.min(FAR, size - i));
        set(row, PROSE_BEFORE, prose[i] / all);
        set(row, PROSE_AFTER, (prose[size] - prose[i + 1]) / all);
        set(row, PROSE_WORDS, prose[size]);
    }

    private void neighbours(float[] row, int i) {
        int size = lines.size();
        set(row, PREVIOUS_WORDS, wordsOf(i - 1));
        set(row, PREVIOUS_IS_PROSE, isProse(i - 1));
        set(row, PREVIOUS_REMOVED, i > 0 && rule[i - 1] != null);
        set(row, NEXT_WORDS, wordsOf(i + 1));
        set(row, NEXT_IS_PROSE, isProse(i + 1));
        set(row, NEXT_REMOVED, i + 1 < size && rule[i + 1] != null);
        set(row, SECOND_PREVIOUS_WORDS, wordsOf(i - 2));
        set(row, SECOND_NEXT_WORDS, wordsOf(i + 2));
        int first = Math.max(0, i - WINDOW);
        int end = Math.min(size, i + 1 + WINDOW);
        set(row, PROSE_IN_5_BEFORE, prose[i] - prose[first]);
        set(row, PROSE_IN_5_AFTER, prose[end] - prose[i + 1]);
        set(row, REMOVED_IN_5_BEFORE, removed[i] - removed[first]);
        set(row, REMOVED_IN_5_AFTER, removed[end] - removed[i + 1]);
        set(row, LABELS_IN_5_BEFORE, labels[i] - labels[first]);
        set(row, LABELS_IN_5_AFTER, labels[end] - labels[i + 1]);
    }

    private int wordsOf(int i) {
        return i < 0 || i >= lines.size() ? -1 : lines.get(i).words();
    }

    /** Completes each row by what the words of its line and of those around it say. */
    void addLanguage(float[][] rows, LineLanguage language) {
        language.addTo(rows, lines);
    }

    /** Completes each row by what the first trees made of the lines around it. */
    void addContext(float[][] rows, double[] firstScores) {
        new LineContext(capture, firstScores).addTo(rows);
    }
}
