package pactwire.extract.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;

/** Articles that nobody writes and somebody sends: one paragraph without an end, read in bounded time. */
class HostileArticleTest {
    private static final int TWO_MEGABYTES = 2_000_000;
    private static final int LONG = 200_000;
    /** Some seconds on a quiet machine; what grows with the square of the length would take hours. */
    private static final Duration ENOUGH = Duration.ofSeconds(120);
    /** The bound and the figures of the sentence that reaches it. */
    private static final int MOST_FIGURES = 2_100;

    private static final ArticleReader READER = ArticleReader.load();

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "word "})
    void twoMegabytes_areReadInBoundedTime(String unit) {
        assertBounded(unit, TWO_MEGABYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345 ",
                "$1-",
                "a, ",
                "“",
                "\"He said ",
                "(",
                "May 5 ",
                "killed 5 people and ",
                "Trade rose 5% to $3 bln last year. ",
                "Russia and China signed 5 agreements, "
            })
    void repetition_isReadInBoundedTime(String unit) {
        assertBounded(unit, LONG);
    }

    private static void assertBounded(String unit, int length) {
        var article = article(unit.repeat(length / unit.length()));
        var reading = assertTimeout(ENOUGH, () -> READER.read(article));

        assertThat(reading.metrics()).hasSizeLessThan(MOST_FIGURES);
    }

    private static CleanArticle article(String text) {
        return new CleanArticle(
                "a",
                "h",
                null,
                "Talks",
                null,
                null,
                "en",
                PublicationDate.of("2024-05-16", "given"),
                text,
                List.of(new Span(0, text.length())),
                List.of(),
                0,
                "r");
    }
}
