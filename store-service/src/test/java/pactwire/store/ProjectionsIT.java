package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.agreement;
import static pactwire.store.Samples.article;
import static pactwire.store.Samples.metric;
import static pactwire.store.Samples.read;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pactwire.contract.ArticleRejected;
import pactwire.contract.ArticleRetracted;

class ProjectionsIT {
    private static RunningStore store;

    @BeforeAll
    static void start() {
        store = RunningStore.start();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.projections().clear();
    }

    @Test
    void article_isStoredWithAllThatWasReadInIt() {
        feedOneArticle();

        assertThat(store.ids("/api/agreements")).containsExactly("g1");
        var metric = store.json("/api/metrics").at("/items/0");
        assertThat(metric.get("value").asLong()).isEqualTo(245);
        assertThat(metric.at("/article/title").asString()).isEqualTo("Title of a1");
        var article = store.json("/api/articles/a1");
        assertThat(article.get("text").asString()).isEqualTo("The sides signed the gas deal.");
        assertThat(article.at("/published/date").asString()).isEqualTo("2024-05-16");
        assertThat(article.at("/agreements/0/evidence/end").asInt()).isEqualTo(10);
        assertThat(article.at("/agreements/0/agreementId").asString()).isEqualTo("g1");
        assertThat(article.at("/metrics/0/id").asString()).isEqualTo("m1");
        assertThat(article.at("/removed/0/rule").asString()).isEqualTo("share-bar");
    }

    @Test
    void sameEventsAgain_changeNothing() {
        feedOneArticle();
        var before = everything();

        feedOneArticle();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void newReading_withdrawsWhatItNoLongerHolds() {
        feedOneArticle();

        store.receive(
                List.of(),
                List.of(agreement("g2", "a1", "oil deal", "2024-05-17", RUSSIA, CHINA), read("a1", "2024-05-16", "g2")),
                List.of(read("a1", "2024-05-16", "g2")));

        assertThat(store.ids("/api/agreements")).containsExactly("g2");
        assertThat(store.ids("/api/metrics")).isEmpty();
    }

    @Test
    void retraction_emptiesAndRemovesTheArticle() {
        feedOneArticle();

        store.receive(List.of(new ArticleRetracted("a1")), List.of(read("a1", null)), List.of(read("a1", null)));

        assertThat(store.ids("/api/articles")).isEmpty();
        assertThat(store.ids("/api/agreements")).isEmpty();
        assertThat(store.ids("/api/metrics")).isEmpty();
        assertThat(store.get("/api/articles/a1").statusCode()).isEqualTo(404);
    }

    @Test
    void rejectedArticle_saysWhyItIsNotThere() {
        feedOneArticle();

        store.cleaned(List.of(new ArticleRejected("a1", null, "NOT_ENGLISH", "9 of 10 words are French", "1")));

        assertThat(store.get("/api/articles/a1").body()).contains("NOT_ENGLISH, 9 of 10 words are French");
        assertThat(store.json("/api/stats").get("rejected").asInt()).isOne();
    }

    @Test
    void topicsThatArriveInAnyOrder_giveTheSameRows() {
        feedOneArticle();
        var expected = everything();
        store.projections().clear();

        store.metricsRead(List.of(metric("m1", "a1", "bilateral_trade", "2024", 245, RUSSIA, CHINA)));
        store.metricsRead(List.of(read("a1", "2024-05-16", "g1", "m1")));
        store.agreementsRead(List.of(
                agreement("g1", "a1", "gas deal", "2024-05-15", RUSSIA, CHINA), read("a1", "2024-05-16", "g1", "m1")));
        store.cleaned(List.of(article("a1", "TASS", "The sides signed the gas deal.")));

        assertThat(everything()).isEqualTo(expected);
    }

    @Test
    void nulInText_isStoredAllTheSame() {
        store.receive(
                List.of(article("ab", "TA\0SS", "Signed\0 here.")),
                List.of(agreement("gb", "ab", "gas\0deal", "2024", RUSSIA), read("ab", "2024", "gb")),
                List.of());

        assertThat(store.json("/api/stats").get("articles").asInt()).isOne();
        assertThat(store.json("/api/agreements").at("/items/0/title").asString())
                .isEqualTo("gas\0deal");
    }

    private static void feedOneArticle() {
        store.receive(
                List.of(article("a1", "TASS", "The sides signed the gas deal.")),
                List.of(
                        agreement("g1", "a1", "gas deal", "2024-05-15", RUSSIA, CHINA),
                        read("a1", "2024-05-16", "g1", "m1")),
                List.of(
                        metric("m1", "a1", "bilateral_trade", "2024", 245, RUSSIA, CHINA),
                        read("a1", "2024-05-16", "g1", "m1")));
    }

    private static List<String> everything() {
        return List.of(
                store.get("/api/agreements").body(),
                store.get("/api/metrics").body(),
                store.get("/api/articles").body(),
                store.get("/api/articles/a1").body(),
                store.get("/api/stats").body());
    }
}
