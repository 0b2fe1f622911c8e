package pactwire.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.reading.ArticleReader;

/**
 * Reads an article of our own again and again before the first that matters: tables load when they are first asked, and code that
 * has not run yet reads some twenty times as slowly. A second or so at the start.
 */
final class WarmUp {
    private static final String TEXT = "/warm-up.txt";
    /** The compiler's first stage takes up what has run two hundred times; each reading runs most of it many times. */
    private static final int READINGS = 40;

    private WarmUp() {}

    static ArticleReader warmed(ArticleReader reader) {
        var text = text();
        for (int i = 0; i < READINGS; i++) {
            // with its date and without: the other way leads through the search for one
            var published = i % 2 == 0 ? PublicationDate.of("2024-03-14", "warm-up") : null;
            reader.read(new CleanArticle(
                    "warm-up", "", null, "", null, null, "en", published, text, Span.lines(text), List.of(), 0, ""));
        }
        return reader;
    }

    private static String text() {
        try (var in = WarmUp.class.getResourceAsStream(TEXT)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + TEXT);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(TEXT, e);
        }
    }
}
