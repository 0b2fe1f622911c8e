package pactwire.ingest.clean.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Menus, lists of links and rows of buttons come as runs of short lines that are no sentences. One or two such lines are
 * sub-headings; a list that a colon announces, and lines with figures, belong to the text.
 */
final class LabelRuns {
    private static final int LONGEST_LABEL = 9;
    private static final int SHORTEST_RUN = 4;
    static final String RULE = "menu";

    private final List<Line> lines;
    private final @Nullable String[] rule;

    private LabelRuns(List<Line> lines, @Nullable String[] rule) {
        this.lines = lines;
        this.rule = rule;
    }

    /** Marks the lines of such runs in {@code rule}; lines that are marked already neither count nor end a run. */
    static void mark(List<Line> lines, @Nullable String[] rule, int title) {
        var runs = new LabelRuns(lines, rule);
        int start = title + 1;
        for (int i = title + 1; i <= lines.size(); i++) {
            if (i == lines.size() || !(rule[i] != null || isLabel(lines.get(i)))) {
                runs.mark(start, i);
                start = i + 1;
            }
        }
    }

    private static boolean isLabel(Line line) {
        String text = line.text();
        return line.words() <= LONGEST_LABEL && !line.endsAsSentence() && figures(text) < 2;
    }

    private static int figures(String text) {
        int figures = 0;
        boolean inFigure = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            figures += digit && !inFigure ? 1 : 0;
            inFigure = digit;
        }
        return figures;
    }

    private void mark(int start, int end) {
        int labels = 0;
        for (int i = start; i < end; i++) {
            labels += rule[i] == null ? 1 : 0;
        }
        boolean announced = start > 0 && lines.get(start - 1).text().endsWith(":");
        if (labels < SHORTEST_RUN || announced) {
            return;
        }
        int heading = end < lines.size()
                        && !lines.get(end - 1).bullet()
                        && !lines.get(end).bullet()
                ? end - 1
                : -1;
        for (int i = start; i < end; i++) {
            if (rule[i] == null && i != heading) {
                rule[i] = RULE;
            }
        }
    }
}
