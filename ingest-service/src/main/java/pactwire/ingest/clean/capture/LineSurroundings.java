package pactwire.ingest.clean.capture;

import static pactwire.ingest.clean.capture.LineFeature.*;
import static pactwire.ingest.clean.capture.LineSheet.set;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.capture.LineWords.Kind;

/** What a line speaks of, what stands around it, and how it goes with the {@link ArticleCore core} of the article. */
final class LineSurroundings {
    private static final int WINDOW = 5;
    private static final int SHAPE_WINDOW = 4;
    private static final int FAR = 50;
    private static final int LONGEST_LABEL = 9;

    /** A line that gives little but a time or a link. */
    private static final int LONGEST_MARK = 12;

    private static final int FURTHEST_HEADING = 8;

    private final List<Line> lines;
    private final @Nullable String[] rule;
    private final int title;
    private final ArticleCore core;

    /** How many words of each line are of each kind. */
    private final int[][] kinds;

    /** Length of the run of labels that each line is in. */
    private final int[] labels;

    /** Before each line. */
    private final int[] removed;

    private final int[] times;
    private final int[] links;

    /** @param words of each line, in small letters */
    LineSurroundings(RuledLines capture, List<Set<String>> words, IntPredicate isProse) {
        lines = capture.lines();
        rule = capture.rule();
        title = capture.title();
        int size = lines.size();
        kinds = new int[size][];
        labels = new int[size];
        removed = new int[size + 1];
        times = new int[size + 1];
        links = new int[size + 1];
        for (int i = 0; i < size; i++) {
            Line line = lines.get(i);
            kinds[i] = LineWords.count(LineSheet.wordsInOrder(line));
            labels[i] = isLabel(line) ? 1 + (i > 0 ? labels[i - 1] : 0) : 0;
            boolean isShort = line.words() <= LONGEST_MARK;
            removed[i + 1] = removed[i] + (rule[i] != null ? 1 : 0);
            times[i + 1] = times[i] + (isShort && kinds[i][Kind.TIME.ordinal()] > 0 ? 1 : 0);
            links[i + 1] = links[i] + (isShort && kinds[i][Kind.LINKS.ordinal()] > 0 ? 1 : 0);
        }
        for (int i = size - 2; i >= 0; i--) {
            labels[i] = labels[i] > 0 ? Math.max(labels[i], labels[i + 1]) : 0;
        }
        core = new ArticleCore(
                words,
                lines.stream().map(line -> ArticleCore.names(line.text())).toList(),
                lines.stream().mapToInt(Line::words).toArray(),
                isProse);
    }

    /** Short and no sentence. */
    static boolean isLabel(Line line) {
        return line.words() <= LONGEST_LABEL && !line.endsAsSentence();
    }

    /** Completes the features of the {@code i}th line. */
    void addTo(float[] row, int i) {
        int size = lines.size();
        set(row, LABELS_IN_A_ROW, Math.min(FAR, labels[i]));
        set(row, SAME_SHAPE_IN_4, sameShape(i));
        int since = 0;
        while (since < FAR && i - since > 0 && rule[i - since] == null) {
            since++;
        }
        set(row, LINES_SINCE_REMOVED, since);
        set(row, REMOVED_BEFORE, (double) removed[i] / size);
        set(row, REMOVED_AFTER, (double) (removed[size] - removed[i + 1]) / size);
        int before = Math.max(0, i - WINDOW);
        int after = Math.min(size, i + 1 + WINDOW);
        set(row, TIMES_IN_5_BEFORE, times[i] - times[before]);
        set(row, TIMES_IN_5_AFTER, times[after] - times[i + 1]);
        set(row, LINKS_IN_5_BEFORE, links[i] - links[before]);
        heading(row, i);
        topic(row, i);
    }

    private int sameShape(int i) {
        int same = 0;
        int end = Math.min(lines.size(), i + 1 + SHAPE_WINDOW);
        for (int j = Math.max(0, i - SHAPE_WINDOW); j < end; j++) {
            boolean alike = lines.get(j).endsAsSentence() == lines.get(i).endsAsSentence()
                    && lines.get(j).words() / SHAPE_WINDOW == lines.get(i).words() / SHAPE_WINDOW;
            same += j != i && alike ? 1 : 0;
        }
        return same;
    }

    /** The label that a line stands under. */
    private void heading(float[] row, int i) {
        for (int j = i - 1; j > title && j >= i - FURTHEST_HEADING; j--) {
            if (labels[j] > 0) {
                set(row, HEADING_LINKS, kinds[j][Kind.LINKS.ordinal()]);
                set(row, HEADING_SELLING, kinds[j][Kind.SELLING.ordinal()]);
                set(row, LINES_SINCE_HEADING, i - j);
                return;
            }
        }
        set(row, LINES_SINCE_HEADING, FURTHEST_HEADING + 1);
    }

    private void topic(float[] row, int i) {
        int[] counts = kinds[i];
        set(row, PICTURE_WORDS, counts[Kind.PICTURE.ordinal()]);
        set(row, PERSON_WORDS, counts[Kind.PERSON.ordinal()]);
        set(row, SELLING_WORDS, counts[Kind.SELLING.ordinal()]);
        set(row, LINKS_WORDS, counts[Kind.LINKS.ordinal()]);
        set(row, LEGAL_WORDS, counts[Kind.LEGAL.ordinal()]);
        set(row, TIME_WORDS, counts[Kind.TIME.ordinal()]);
        set(row, WORDS_IN_CAPITALS, wordsInCapitals(lines.get(i).text()));
        set(row, LINES_BEFORE_CORE, core.linesBefore(i));
        set(row, LINES_AFTER_CORE, core.linesAfter(i));
        set(row, RUN_SHARE, core.runShare(i));
        set(row, CORE_WORD_SHARE, core.wordShare(i));
        set(row, CORE_NAME_SHARE, core.nameShare(i));
        set(row, RARE_WORDS_SHARED, core.rareWordsShared(i));
    }

    /** Words of at least two letters without a small one. */
    private static int wordsInCapitals(String text) {
        int words = 0;
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean capital = i < text.length() && Character.isUpperCase(text.charAt(i));
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter) {
                run = capital && run >= 0 ? run + 1 : -1;
            } else {
                words += run > 1 ? 1 : 0;
                run = 0;
            }
        }
        return words;
    }
}
