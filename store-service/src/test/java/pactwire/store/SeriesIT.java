package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.article;
import static pactwire.store.Samples.metric;
import static pactwire.store.Samples.read;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pactwire.contract.ArticleRetracted;

class SeriesIT {
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
    void fill() {
        store.projections().clear();
        feed("a1", "TASS", "2024-02-01", 240_000_000_000L, "m1", "2023");
        feed("a2", "Xinhua", "2024-02-02", 240_100_000_000L, "m2", "2023");
        feed("a3", "Reuters", "2024-02-03", 201_000_000_000L, "m3", "2023");
        feed("a4", "TASS", "2025-02-01", 245_000_000_000L, "m4", "2024");
    }

    private static void feed(String article, String source, String published, long value, String id, String period) {
        store.receive(
                List.of(article(article, source, source + " says it was " + value)),
                List.of(read(article, published, id)),
                List.of(
                        metric(id, article, "bilateral_trade", period, value, RUSSIA.as("reporter"), CHINA),
                        read(article, published, id)));
    }

    @Test
    void figures_becomeOneSeriesOverPeriods() {
        var series = store.json("/api/series").at("/items/0");

        assertThat(store.json("/api/series").get("items")).hasSize(1);
        assertThat(series.get("points").asInt()).isEqualTo(4);
        assertThat(series.get("sources").asInt()).isEqualTo(3);
        assertThat(series.get("firstPeriod").asString()).isEqualTo("2023");
        assertThat(series.at("/latest/value").asLong()).isEqualTo(245_000_000_000L);
    }

    @Test
    void sourcesThatDiffer_areAContradictionWithBothQuotes() {
        var id = store.json("/api/series").at("/items/0/id").asString();

        var series = store.json("/api/series/" + id);

        assertThat(series.get("contradictions").asInt()).isOne();
        var contradiction = series.at("/disagreements/0");
        assertThat(contradiction.get("period").asString()).isEqualTo("2023");
        assertThat(List.of(
                        contradiction.get("one").asString(),
                        contradiction.get("other").asString()))
                .as("240 and 240.1 billion are the same figure, rounded")
                .containsExactlyInAnyOrder("m2", "m3");
        assertThat(series.at("/figures/2/evidence/text").asString()).startsWith("It was");
        assertThat(series.at("/figures/2/article/sourceName").asString()).isEqualTo("Reuters");
        assertThat(store.ids("/api/series?contradicted=true&party=RUS&counterpart=CHN&several=true"))
                .containsExactly(id);
        assertThat(store.ids("/api/series?contradicted=false")).isEmpty();
    }

    @Test
    void withdrawnFigure_leavesTheSeries() {
        store.receive(List.of(new ArticleRetracted("a3")), List.of(read("a3", null)), List.of(read("a3", null)));

        var series = store.json("/api/series").at("/items/0");
        assertThat(series.get("points").asInt()).isEqualTo(3);
        assertThat(series.get("contradictions").asInt()).isZero();
        assertThat(store.ids("/api/series?source=Reuters")).isEmpty();
    }

    @Test
    void seriesWithoutFigures_isGone() {
        for (String article : List.of("a1", "a2", "a3", "a4")) {
            store.receive(List.of(), List.of(), List.of(read(article, null)));
        }

        assertThat(store.ids("/api/series")).isEmpty();
        assertThat(store.get("/api/series/none").statusCode()).isEqualTo(404);
    }
}
