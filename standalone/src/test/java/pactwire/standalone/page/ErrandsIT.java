package pactwire.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the page hands on: as the service itself answers, bounded, and for readers of this page only. */
class ErrandsIT {
    private static final String ARTICLE =
            "Fiji and Peru signed a treaty on tuna in Suva on 3 May 2024. They had talked about it for eleven years.";

    private static RunningPage running;

    @BeforeAll
    static void start() {
        running = RunningPage.shared();
    }

    @Test
    void cleaned_thenRead_tellsSentencesAndDecisions() throws Exception {
        var clean = running.post("/page/clean?publishedAt=2024-05-04", "text/plain", ARTICLE);
        assertThat(clean.statusCode()).isEqualTo(200);

        var read = RunningPage.json(
                running.post("/page/read", "application/json", clean.body()).body());

        assertThat(read.get("sentences").size()).isEqualTo(2);
        assertThat(read.at("/agreements/0/parties").size()).isEqualTo(2);
        assertThat(read.at("/decisions/0/kind").asString()).isEqualTo("agreement");
        assertThat(read.at("/decisions/0/outcome").asString()).isEqualTo("found");
        assertThat(read.at("/published/date").asString()).isEqualTo("2024-05-04");
    }

    @Test
    void nothingToRead_isToldWithItsReason() throws Exception {
        var answer = running.post("/page/clean", "text/plain", "Too short.");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(RunningPage.json(answer.body()).get("reason").asString()).isEqualTo("NO_MAIN_TEXT");
    }

    @Test
    void whatIsNoCleanArticle_isRefused() throws Exception {
        assertThat(running.post("/page/read", "application/json", "{\"text\": 1}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(running.post("/page/read", "application/json", "x".repeat(2_000_001))
                        .statusCode())
                .isEqualTo(413);
        assertThat(running.post("/page/clean", "image/png", ARTICLE).statusCode())
                .isEqualTo(415);
    }

    @Test
    void anotherSitesPage_isRefused() throws Exception {
        HttpResponse<String> answer = running.post("/page/feed", "text/plain", ARTICLE, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
