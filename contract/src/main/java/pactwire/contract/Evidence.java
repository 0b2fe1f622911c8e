package pactwire.contract;

import static java.util.Objects.requireNonNull;

/**
 * Where a finding is written: a sentence or a clause, never more.
 *
 * @param start first UTF-16 unit in {@link CleanArticle#text()}, inclusive
 * @param end one past the last unit
 * @param text the words there; {@code end - start} units long
 */
public record Evidence(int start, int end, String text) {
    public Evidence {
        requireNonNull(text, "text");
        if (start < 0 || end - start != text.length() || text.isBlank()) {
            throw new IllegalArgumentException(
                    "evidence [%d, %d) does not fit its %d units of text".formatted(start, end, text.length()));
        }
    }

    /** The evidence for {@code [start, end)} of an article's text. */
    public static Evidence of(String articleText, int start, int end) {
        return new Evidence(start, end, articleText.substring(start, end));
    }
}
