package pactwire.ingest.clean.capture;

import static pactwire.ingest.clean.capture.LineFeature.*;
import static pactwire.ingest.clean.capture.LineSheet.set;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first trees made of the lines around a line. */
final class LineContext {
    private static final int WINDOW = 6;
    private static final int FAR = 50;

    /** Words of a line that count where a stretch is chosen, and what a line counts beside its words. */
    private static final int MOST_WORTH = 40;

    private static final int LINE_WORTH = 4;

    private final double[] probabilities;

    /** Before each line. */
    private final double[] sums;

    private final double[] taken;

    /** From where to where the article goes if it is one stretch: the one whose lines are worth most together. */
    private int stretchStart;

    private int stretchEnd;

    LineContext(RuledLines capture, double[] firstScores) {
        List<Line> lines = capture.lines();
        @Nullable String[] rule = capture.rule();
        int size = lines.size();
        probabilities = new double[size];
        sums = new double[size + 1];
        taken = new double[size + 1];
        for (int i = 0; i < size; i++) {
            boolean gone = rule[i] != null && !capture.isDoubtful(i);
            probabilities[i] = gone ? 0 : 1 / (1 + Math.exp(-firstScores[i]));
            sums[i + 1] = sums[i] + probabilities[i];
            taken[i + 1] = taken[i] + probabilities[i] * lines.get(i).words();
        }
        findStretch(lines);
    }

    private void findStretch(List<Line> lines) {
        double most = 0;
        double sum = 0;
        int start = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            int worth = Math.min(MOST_WORTH, LINE_WORTH + lines.get(i).words());
            sum += (probabilities[i] - 0.5) * worth;
            if (sum > most) {
                most = sum;
                stretchStart = start;
                stretchEnd = i + 1;
            }
        }
    }

    /** Completes each row. */
    void addTo(float[][] rows) {
        int size = rows.length;
        double all = Math.max(1, taken[size]);
        for (int i = 0; i < size; i++) {
            float[] row = rows[i];
            int first = Math.max(0, i - WINDOW);
            int end = Math.min(size, i + 1 + WINDOW);
            set(row, SCORE, probabilities[i]);
            set(row, PREVIOUS_SCORE, i > 0 ? probabilities[i - 1] : 0);
            set(row, SECOND_PREVIOUS_SCORE, i > 1 ? probabilities[i - 2] : 0);
            set(row, NEXT_SCORE, i + 1 < size ? probabilities[i + 1] : 0);
            set(row, SECOND_NEXT_SCORE, i + 2 < size ? probabilities[i + 2] : 0);
            set(row, SCORE_IN_6_BEFORE, (sums[i] - sums[first]) / Math.max(1, i - first));
            set(row, SCORE_IN_6_AFTER, (sums[end] - sums[i + 1]) / Math.max(1, end - i - 1));
            set(row, SHARE_TAKEN_BEFORE, taken[i] / all);
            set(row, SHARE_TAKEN_AFTER, (all - taken[i + 1]) / all);
            set(row, BEFORE_STRETCH, Math.max(0, Math.min(FAR, stretchStart - i)));
            set(row, AFTER_STRETCH, Math.max(0, Math.min(FAR, i - stretchEnd + 1)));
            set(row, STRETCH_SHARE, (taken[stretchEnd] - taken[stretchStart]) / all);
        }
    }
}
