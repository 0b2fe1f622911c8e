package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.INDIA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.agreement;
import static pactwire.store.Samples.article;
import static pactwire.store.Samples.read;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.Instrument;

class MergingIT {
    private static final String COPIED =
            "Moscow. The sides signed the agreement on gas supplies through the western pipeline.";

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
        store.database().sql("delete from separation").update();
    }

    /** An article's whole story: its clean event, then its reading. */
    record Fed(List<ArticleEvent> clean, List<ArticleEvent> agreements) {
        static Fed of(String id, String source, String text, String published, AgreementFound... found) {
            var ids = Stream.of(found).map(AgreementFound::id).toArray(String[]::new);
            return new Fed(
                    List.of(article(id, source, text)),
                    Stream.concat(Stream.of(found), Stream.of(read(id, published, ids)))
                            .map(ArticleEvent.class::cast)
                            .toList());
        }
    }

    private static AgreementFound gas(String id, String articleId, AgreementStatus status, String signed) {
        return agreement(
                id,
                articleId,
                "agreement on gas supplies through the western pipeline",
                Instrument.AGREEMENT,
                status,
                signed,
                RUSSIA,
                CHINA);
    }

    private static List<Fed> story() {
        return List.of(
                Fed.of(
                        "a1",
                        "TASS",
                        "Talks about gas go on.",
                        "2019-03-01",
                        gas("r1", "a1", AgreementStatus.NEGOTIATING, null)),
                Fed.of(
                        "a2",
                        "TASS",
                        COPIED,
                        "2019-06-05",
                        gas("r2", "a2", AgreementStatus.SIGNED, "2019-06-05"),
                        agreement("s2", "a2", "agreement on space stations", "2019-06-05", RUSSIA, CHINA)),
                Fed.of("a3", "Daily Copy", COPIED, "2019-06-06", gas("r3", "a3", AgreementStatus.SIGNED, null)),
                Fed.of(
                        "a4",
                        "Xinhua",
                        "Other words altogether about the deal that was signed yesterday.",
                        "2019-06-06",
                        gas("r4", "a4", AgreementStatus.SIGNED, "2019-06-05"),
                        agreement("i4", "a4", "agreement on gas supplies", "2019-06-05", RUSSIA, INDIA)),
                Fed.of(
                        "a5",
                        "TASS",
                        "It is ratified now.",
                        "2020-02-02",
                        gas("r5", "a5", AgreementStatus.RATIFIED, null)));
    }

    @Test
    void reportsOfOneAgreement_becomeOne() {
        story().forEach(MergingIT::feed);

        assertThat(store.ids("/api/agreements")).containsExactlyInAnyOrder("r1", "s2", "i4");
        var gas = store.json("/api/agreements/r1");
        assertThat(gas.get("status").asString()).isEqualTo("ratified");
        assertThat(gas.at("/signed/date").asString()).isEqualTo("2019-06-05");
        assertThat(gas.get("reportCount").asInt()).isEqualTo(5);
        assertThat(gas.get("sources").asInt()).as("TASS and its copy, Xinhua").isEqualTo(2);
        assertThat(gas.at("/reports/1/joined/reason").asString()).contains("subjects alike");
        assertThat(gas.at("/reports/3/article/title").asString()).isEqualTo("Title of a4");
        assertThat(gas.get("history")
                        .valueStream()
                        .map(step -> step.get("status").asString() + " "
                                + step.get("date").asString()))
                .containsExactly("negotiating 2019-03-01", "signed 2019-06-05", "ratified 2020-02-02");
    }

    @Test
    void idOfAnyReport_leadsToTheAgreement() {
        story().forEach(MergingIT::feed);

        var answer = store.get("/api/agreements/r4");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/agreements/r1");
        assertThat(store.get("/api/agreements/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void everyOrderOfArrival_givesTheSameRows() {
        story().forEach(MergingIT::feed);
        var expected = rows();
        var random = new Random(7);
        for (int order = 0; order < 60; order++) {
            store.projections().clear();
            var steps = new ArrayList<Runnable>();
            for (var fed : story()) {
                steps.add(() -> store.cleaned(fed.clean()));
                steps.add(() -> store.agreementsRead(fed.agreements()));
            }
            Collections.shuffle(steps, random);
            steps.forEach(Runnable::run);

            assertThat(rows()).as("order %d", order).isEqualTo(expected);
        }
    }

    @Test
    void whatIsWithdrawn_leavesNoTrace() {
        var story = story();
        story.subList(1, 5).forEach(MergingIT::feed);
        var expected = rows();

        feed(story.get(0));
        store.receive(List.of(new ArticleRetracted("a1")), List.of(read("a1", null)), List.of());

        assertThat(rows()).isEqualTo(expected);
    }

    /** Two stored components that only a report between them connects, which comes with another, goes, and comes back changed. */
    @Test
    void reportBetweenComponents_leavesWhatItWouldLeaveAlone() {
        var story = story();
        var between = story.get(1);
        story.stream().filter(fed -> fed != between).forEach(MergingIT::feed);
        var without = rows();
        feed(between);
        var with = rows();

        store.receive(List.of(new ArticleRetracted("a2")), List.of(read("a2", null)), List.of());
        assertThat(rows()).as("gone").isEqualTo(without);
        feed(Fed.of(
                "a2",
                "TASS",
                "Of whales.",
                "2019-06-05",
                agreement("r2", "a2", "agreement on whales", "2019-06-05", RUSSIA, INDIA)));
        feedTogether(List.of(between, story.get(4)));
        assertThat(rows()).as("back as it was").isEqualTo(with);

        store.projections().clear();
        feedTogether(story);
        assertThat(rows()).as("all in one poll").isEqualTo(with);
    }

    @Test
    void separatedReport_staysApartThroughAReplay() {
        story().forEach(MergingIT::feed);
        var blocksBefore = blocks();

        var answer = store.send(
                "POST", "/api/agreements/r1/separations", "{\"report\": \"r4\", \"reason\": \"another pipeline\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(store.json("/api/agreements/r4").get("reportCount").asInt()).isOne();
        assertThat(store.json("/api/separations").at("/items/0/reason").asString())
                .isEqualTo("another pipeline");
        var separated = rows();
        store.projections().clear();
        story().forEach(MergingIT::feed);
        assertThat(rows()).isEqualTo(separated);

        store.send("DELETE", "/api/separations/r4", null);
        assertThat(store.json("/api/agreements/r1").get("reportCount").asInt()).isEqualTo(5);
        assertThat(blocks()).isEqualTo(blocksBefore);
    }

    @Test
    void separatingWhatIsNotThere_isAProblem() {
        story().forEach(MergingIT::feed);

        assertThat(store.send("POST", "/api/agreements/r1/separations", "{\"report\": \"zzz\"}")
                        .body())
                .contains("'zzz' is no report of r1");
        assertThat(store.send("POST", "/api/agreements/zzz/separations", "{\"report\": \"r1\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(store.send("POST", "/api/agreements/r1/separations", "{").statusCode())
                .isEqualTo(400);
    }

    @Test
    void reportsOfAnEarlierVersion_areLaidIntoBlocksAndFound() throws Exception {
        var story = story();
        story.forEach(MergingIT::feed);
        var expected = rows();
        store.projections().clear();
        story.subList(0, 4).forEach(MergingIT::feed);
        var blocks = blocks();
        store.database().sql("truncate report_block").update();

        migrate(store.bean("blocksOfStoredReports", JavaMigration.class));

        assertThat(blocks()).isNotEmpty().isEqualTo(blocks);
        story.subList(4, story.size()).forEach(MergingIT::feed);
        assertThat(rows()).isEqualTo(expected);
    }

    @Test
    void reportsThatCarryNoComponent_lookForTheirNeighboursThemselves() {
        var story = story();
        story.forEach(MergingIT::feed);
        var expected = rows();
        store.projections().clear();
        story.subList(0, 4).forEach(MergingIT::feed);
        store.database().sql("update agreement_report set component = null").update();

        story.subList(4, story.size()).forEach(MergingIT::feed);

        assertThat(rows()).isEqualTo(expected);
    }

    /** A store of the version before knows nothing of words. */
    @Test
    void wordsOfAReportThatAnotherVersionWroteAnew_areForgotten() {
        var story = story();
        story.forEach(MergingIT::feed);
        var expected = rows();
        assertThat(reportsWithoutWords()).isZero();

        store.database()
                .sql("update agreement_report set agreement_id = agreement_id")
                .update();
        assertThat(reportsWithoutWords()).isZero();
        store.database()
                .sql("update agreement_report set document = (document::jsonb || '{\"confidence\": 0.1}')::json")
                .update();
        assertThat(reportsWithoutWords()).isPositive().isEqualTo(reports());

        store.projections().clear();
        story.subList(0, 4).forEach(MergingIT::feed);
        store.database().sql("update agreement_report set words = null").update();
        story.subList(4, story.size()).forEach(MergingIT::feed);
        assertThat(rows()).as("those without words are read").isEqualTo(expected);
    }

    private static long reportsWithoutWords() {
        return count("agreement_report where words is null");
    }

    private static long reports() {
        return count("agreement_report");
    }

    private static long count(String rows) {
        return store.database()
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private static void migrate(JavaMigration migration) throws Exception {
        try (var connection = store.bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            migration.migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
            connection.commit();
        }
    }

    private static List<String> blocks() {
        return store.database()
                .sql("select concat_ws(' ', block, id, parties, sole_organisation, time) from report_block"
                        + " join agreement_report on number = report order by 1")
                .query(String.class)
                .list();
    }

    private static void feedTogether(List<Fed> poll) {
        store.receive(
                poll.stream().flatMap(fed -> fed.clean().stream()).toList(),
                poll.stream().flatMap(fed -> fed.agreements().stream()).toList(),
                List.of());
    }

    private static void feed(Fed fed) {
        store.receive(fed.clean(), fed.agreements(), List.of());
    }

    private static List<String> rows() {
        return store.database().sql("""
                        select id || ' ' || sort_date || ' ' || facets::text || ' ' || document::text from agreement
                        union all
                        select id || ' ' || agreement_id || ' ' || coalesce(joined::text, '') from agreement_report
                        order by 1""").query(String.class).list();
    }
}
