package pactwire.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A half-open range of {@link CleanArticle#text()} in UTF-16 units: {@code text.substring(start, end)}.
 *
 * @param start first unit, inclusive, counted from 0
 * @param end one past the last unit; greater than {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "span must be non-empty and non-negative: [%d, %d)".formatted(start, end));
        }
    }

    /** @return the lines of the text that are not empty, without their line feeds, in order */
    public static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }
}
