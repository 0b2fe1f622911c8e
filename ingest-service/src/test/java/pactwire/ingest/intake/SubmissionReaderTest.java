package pactwire.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pactwire.ingest.intake.SubmissionReader.Label;

class SubmissionReaderTest {
    private final SubmissionReader reader = new SubmissionReader();

    @Test
    void whatTheArticleSaysOfItself_winsOverTheRequest() {
        var submission = only(reader.read(
                bytes("{\"text\":\"Words.\",\"url\":\"https://a.example/1\"}"),
                "application/json",
                new Label("https://a.example/2", "Request's title", null, null)));

        assertThat(submission.url()).isEqualTo("https://a.example/1");
        assertThat(submission.title()).isEqualTo("Request's title");
    }

    @Test
    void feedDocument_isOneArticleAnEntry() {
        var feed = """
                <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
                <item><title>One</title><link>https://a.example/1</link><description>First.</description></item>
                <item><title>Two</title><link>https://a.example/2</link><description>Second.</description></item>
                </channel></rss>""";
        var submissions = reader.read(bytes(feed), "application/rss+xml; charset=utf-8", Label.NONE).stream()
                .map(Submission.class::cast)
                .toList();

        assertThat(submissions)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.mediaType()).isEqualTo("application/rss+xml"));
        assertThat(submissions)
                .extracting(new ArticleNaming()::name)
                .extracting(ArticleNaming.Name::url)
                .containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void entitiesOfAFeed_areNeverFetchedOrExpanded() {
        var feed = """
                <!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&secret;&b;</title>
                <link href="https://a.example/1"/><content>Words.</content></entry></feed>""";
        var body = only(reader.read(bytes(feed), "application/atom+xml", Label.NONE))
                .body();

        assertThat(body).doesNotContain("root:", "aaaaaaaaaa");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024                      | fine
            2024-05                   | fine
            2024-05-16                | fine
            2024-05-16T08:00:00Z      | fine
            2024-05-16T08:00:00+02:00 | fine
            16 May 2024               | refused
            2024-5-6                  | refused
            """)
    void publishedAt_isIso8601(String date, String outcome) {
        var label = new Label(null, null, date, null);
        if (outcome.equals("fine")) {
            assertThat(only(reader.read(bytes("Words."), "text/plain", label)).publishedAt())
                    .isEqualTo(date);
        } else {
            assertThatThrownBy(() -> reader.read(bytes("Words."), "text/plain", label))
                    .isInstanceOfSatisfying(
                            InvalidSubmissionException.class,
                            refused -> assertThat(refused.field()).isEqualTo("publishedAt"));
        }
    }

    @Test
    void nestingThatWouldExhaustTheStack_isRefused() {
        var deep = "{\"text\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> reader.read(bytes(deep), "application/json", Label.NONE))
                .isInstanceOf(InvalidSubmissionException.class);
    }

    @Test
    void retraction_namesItsArticle_byIdOrAddress() {
        var naming = new ArticleNaming();
        var url = "https://a.example/1?utm_source=x";

        assertThat(reader.readJson(bytes("{\"retracted\":true,\"url\":\"%s\"}".formatted(url)), Label.NONE))
                .isEqualTo(new Retraction(naming.idAt("https://a.example/1")));
        assertThatThrownBy(() -> reader.readJson(bytes("{\"retracted\":true,\"text\":\"x\"}"), Label.NONE))
                .hasMessageContaining("which article is retracted");
        assertThatThrownBy(() -> reader.readJson(bytes("{\"retracted\":true,\"articleId\":\"7\"}"), Label.NONE))
                .hasMessageContaining("32 hex digits");
    }

    @Test
    void feedDocument_takesBackWhatItSays() {
        var feed = """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
                <at:deleted-entry ref="https://a.example/1" when="2024-05-16T00:00:00Z"/>
                <at:deleted-entry ref="urn:2" when="2024-05-16T00:00:00Z"><link href="https://a.example/2"/></at:deleted-entry>
                <at:deleted-entry ref="urn:3" when="2024-05-16T00:00:00Z"/></feed>""";
        var naming = new ArticleNaming();

        assertThat(reader.read(bytes(feed), "application/atom+xml", Label.NONE))
                .containsExactly(
                        new Retraction(naming.idAt("https://a.example/1")),
                        new Retraction(naming.idAt("https://a.example/2")));
    }

    private static Submission only(List<Arrival> arrivals) {
        assertThat(arrivals).hasSize(1);
        return (Submission) arrivals.get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
