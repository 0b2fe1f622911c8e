package pactwire.ingest.clean.capture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How bad a line's score must be for it to go: the more it looks like the article's own, the worse. */
final class ScoreBounds {
    /** A line that a doubtful rule took comes back above this. */
    static final double DOUBTFUL = 0.5;

    private static final double LABEL = 0.3;
    private static final double PARAGRAPH = 0;
    private static final double AMID_PROSE = -1.1;

    /** Sub-headings look like labels to the scores, and little but their place tells them. */
    private static final double SUB_HEADING = -1;

    /** Of one word, they score as low as this. */
    private static final double SUB_HEADING_STRAIGHT_ABOVE_PARAGRAPH = -2.5;

    private static final int LONGEST_SUB_HEADING = 6;

    /** Lines below a sub-heading among which there is a paragraph. */
    private static final int LINES_BELOW = 2;

    /** Figures, addresses and marks between fields. */
    private static final Pattern NO_SUB_HEADING = Pattern.compile("[\\d@/|]");

    private final List<Line> lines;
    private final @Nullable String[] rule;
    private final RuledLines capture;
    private final Map<String, Integer> copies = new HashMap<>();

    ScoreBounds(RuledLines capture) {
        this.capture = capture;
        lines = capture.lines();
        rule = capture.rule();
        lines.forEach(line -> copies.merge(line.text(), 1, Integer::sum));
    }

    /** Log odds below which a line goes that no rule took. */
    double least(int i) {
        if (isSubHeading(i)) {
            int below = next(i);
            boolean straightAbove = below < rule.length && lines.get(below).isProse();
            return straightAbove ? SUB_HEADING_STRAIGHT_ABOVE_PARAGRAPH : SUB_HEADING;
        }
        if (isAmidProse(i)) {
            return AMID_PROSE;
        }
        return lines.get(i).isProse() ? PARAGRAPH : LABEL;
    }

    /** A short line above a paragraph that says nothing of pictures, authors, links or offers and stands there once. */
    private boolean isSubHeading(int i) {
        Line line = lines.get(i);
        boolean mayBe = !line.isProse()
                && !line.endsAsSentence()
                && line.words() <= LONGEST_SUB_HEADING
                && capture.proseBefore(i) > 0
                && copies.get(line.text()) == 1
                && !NO_SUB_HEADING.matcher(line.text()).find();
        if (!mayBe
                || Arrays.stream(LineWords.count(LineSheet.wordsInOrder(line))).anyMatch(count -> count > 0)) {
            return false;
        }
        int below = i;
        for (int looked = 0; looked < LINES_BELOW; looked++) {
            below = next(below);
            if (below < rule.length && lines.get(below).isProse()) {
                return true;
            }
        }
        return false;
    }

    /** A line between two paragraphs, or one that follows the headline or some prose; lines that go by a rule aside. */
    private boolean isAmidProse(int i) {
        int title = capture.title();
        int above = i - 1;
        while (above > title && rule[above] != null) {
            above--;
        }
        int below = next(i);
        boolean follows = above >= 0 && (above <= title || lines.get(above).isProse());
        boolean labelAfterProse = !lines.get(i).isProse() && capture.proseBefore(i) > 0;
        return below < rule.length && lines.get(below).isProse() && (follows || labelAfterProse);
    }

    /** The next line that no rule took. */
    private int next(int i) {
        int next = Math.min(rule.length, i + 1);
        while (next < rule.length && rule[next] != null) {
            next++;
        }
        return next;
    }
}
