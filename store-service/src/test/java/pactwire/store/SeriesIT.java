package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.article;
import static pactwire.store.Samples.metric;
import static pactwire.store.Samples.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.CleanArticle;
import pactwire.contract.MetricFound;

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
    void series_isFoundByAnyOfItsPublishers() {
        var id = store.ids("/api/series").get(0);

        assertThat(store.ids("/api/series?source=reuters")).containsExactly(id);
        assertThat(store.ids("/api/series?source=Nobody&source=TASS&party=RUS&limit=1"))
                .containsExactly(id);
        assertThat(store.ids("/api/series?source=Nobody")).isEmpty();
        assertThat(store.ids("/api/series?source=TASS&party=FRA")).isEmpty();
    }

    @Test
    void publishersThatAStoreOfAnEarlierVersionKeptAsFacets_goWithTheNextFigure() {
        store.database()
                .sql("update series set facets = facets || '{source:reuters}'")
                .update();

        feed("a5", "Ansa", "2025-02-02", 245_000_000_000L, "m5", "2024");

        assertThat(store.database()
                        .sql("select count(*) from series, unnest(facets) facet where facet like 'source:%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(store.ids("/api/series?source=Ansa")).hasSize(1);
    }

    @Test
    void seriesWithoutFigures_isGone() {
        for (String article : List.of("a1", "a2", "a3", "a4")) {
            store.receive(List.of(), List.of(), List.of(read(article, null)));
        }

        assertThat(store.ids("/api/series")).isEmpty();
        assertThat(store.get("/api/series/none").statusCode()).isEqualTo(404);
    }

    /** It knows the document of a series, and nothing of what telling it further needs. */
    @Test
    void seriesThatAStoreOfAnEarlierVersionTold_isToldAnew() {
        store.database()
                .sql("update series set document = jsonb_set(document::jsonb, '{points}', '3')::json")
                .update();

        feed("a5", "Reuters", "2025-02-02", 247_000_000_000L, "m5", "2024");

        assertThat(store.json("/api/series").at("/items/0/points").asInt()).isEqualTo(5);
    }

    /** Its origins are remembered, but only as long as nobody else told it. */
    @Test
    void seriesThatAnotherInstanceTold_hasItsOrigins() {
        store.database().sql("""
                        insert into series_origin (series_id, publisher, fingerprint, part)
                        select id, 'dpa', 5, 'dpa' from series""").update();
        store.database().sql("update series set confidence = confidence").update();

        feed("a5", "Ansa", "2025-02-02", 245_000_000_000L, "m5", "2024");

        assertThat(store.json("/api/series").at("/items/0/sources").asInt()).isEqualTo(5);
    }

    /** Figures that come are added to what was told; a figure that goes has the series told from all that stand. */
    @Test
    void figuresInAnyOrderAndAnyPolls_tellWhatAllOfThemTellTogether() {
        var random = new Random(11);
        var articles = IntStream.range(0, 60)
                .mapToObj(number -> Fed.drawn(number, random))
                .toList();
        @Nullable List<Map<String, Object>> expected = null;
        for (int round = 0; round < 6; round++) {
            store.projections().clear();
            feedInPolls(articles, round == 0 ? articles.size() * 2 : 7, random);
            var told = rows();
            store.metricsRead(List.of(
                    metric("extra", "last", "bilateral_trade", "2023", 1, RUSSIA.as("reporter"), CHINA),
                    read("last", null, "extra")));
            store.metricsRead(List.of(read("last", null)));
            assertThat(told).as("round %d, told further and told anew", round).isEqualTo(rows());
            assertThat(told).as("round %d", round).isEqualTo(expected == null ? told : expected);
            expected = told;
        }
    }

    private static void feedInPolls(List<Fed> articles, int most, Random random) {
        record Step(Fed article, boolean clean) {}
        var steps = new ArrayList<Step>();
        articles.forEach(article -> steps.addAll(List.of(new Step(article, true), new Step(article, false))));
        Collections.shuffle(steps, random);
        for (int i = 0; i < steps.size(); ) {
            var poll = steps.subList(i, Math.min(steps.size(), i + 1 + random.nextInt(most)));
            i += poll.size();
            store.receive(
                    poll.stream()
                            .filter(Step::clean)
                            .map(step -> step.article().clean())
                            .toList(),
                    List.of(),
                    poll.stream()
                            .filter(step -> !step.clean())
                            .flatMap(step -> step.article().figures())
                            .toList());
        }
    }

    private record Fed(CleanArticle clean, List<MetricFound> metrics, String published) {
        /** Few sources, few texts and few numbers, so that near copies, contradictions and equals are many. */
        static Fed drawn(int number, Random random) {
            var id = "drawn" + number;
            var source = List.of("TASS", "Tass", "Xinhua", "Reuters", "AP", "Ansa", "dpa")
                    .get(random.nextInt(7));
            var metrics = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> metric(
                            id + "-" + i,
                            id,
                            "bilateral_trade",
                            random.nextInt(5) == 0 ? null : "" + (2020 + random.nextInt(4)),
                            List.of(200L, 201L, 245L).get(random.nextInt(3)) * 1_000_000_000L,
                            RUSSIA.as("reporter"),
                            CHINA))
                    .toList();
            return new Fed(
                    article(id, source, "Text " + random.nextInt(9)),
                    metrics,
                    "2024-0%d-01".formatted(1 + random.nextInt(9)));
        }

        Stream<ArticleEvent> figures() {
            var ids = metrics.stream().map(MetricFound::id).toArray(String[]::new);
            return Stream.concat(metrics.stream(), Stream.of(read(clean.articleId(), published, ids)));
        }
    }

    private static List<Map<String, Object>> rows() {
        return store.database().sql("""
                        select id, sort_date::text, facets::text, search::text, confidence::text, document::text
                        from series order by id""").query().listOfRows();
    }
}
