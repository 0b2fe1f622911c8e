package pactwire.contract;

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
}
