package pactwire.ingest.clean.capture;

import java.util.ArrayList;
import java.util.List;

/** Splits a capture into lines, joining those that were only wrapped at a column. */
final class Lines {
    /** Columns at which text is wrapped by hand or by mail programs. */
    private static final int NARROWEST = 45;

    private static final int WIDEST = 100;

    private Lines() {}

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        boolean opens = true;
        for (String raw : text.split("\\R|\\u2028|\\u2029")) {
            Line line = Line.of(raw, opens);
            opens = line.isBlank();
            if (!opens) {
                lines.add(line);
            }
        }
        return isWrapped(lines) ? joined(lines) : lines;
    }

    /** Most lines that go on in the same chunk stop in mid-sentence and at nearly the same column. */
    private static boolean isWrapped(List<Line> lines) {
        int inner = 0;
        int wrapped = 0;
        int widest = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            widest = Math.max(widest, lines.get(i).text().length());
            if (lines.get(i + 1).opensChunk()) {
                continue;
            }
            inner++;
            int length = lines.get(i).text().length();
            if (length >= NARROWEST && length <= WIDEST && !lines.get(i).endsAsSentence()) {
                wrapped++;
            }
        }
        return inner >= 4 && widest <= WIDEST && wrapped > 0.6 * inner;
    }

    private static List<Line> joined(List<Line> lines) {
        var joined = new ArrayList<Line>();
        var text = new StringBuilder();
        for (Line line : lines) {
            if (!text.isEmpty() && (line.opensChunk() || line.bullet())) {
                joined.add(Line.of(text.toString(), true));
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : " ").append(line.text());
        }
        if (!text.isEmpty()) {
            joined.add(Line.of(text.toString(), true));
        }
        return joined;
    }
}
