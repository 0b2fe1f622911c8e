package pactwire.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.agreement;
import static pactwire.store.Samples.article;
import static pactwire.store.Samples.metric;
import static pactwire.store.Samples.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import pactwire.contract.EventCodec;

class ExportIT {
    private static RunningStore store;

    @BeforeAll
    static void start() {
        store = RunningStore.start();
        store.receive(
                List.of(article("a1", "TASS", "They agreed on \"gas\", and on oil.")),
                List.of(
                        agreement("g1", "a1", "=cmd|' /C calc'!A0", "2024-05-16", RUSSIA, CHINA),
                        agreement("g2", "a1", "a \"quoted\", long\ntitle", "2024-05-15", RUSSIA),
                        read("a1", "2024-05-16", "g1", "g2")),
                List.of(
                        metric("m1", "a1", "trade_balance", "2024", -5, RUSSIA, CHINA),
                        read("a1", "2024-05-16", "m1")));
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** PostgreSQL reads CSV by RFC 4180: a reader that we did not write. */
    @Test
    void csv_isReadAsItWasWritten() throws SQLException {
        var csv = store.get("/api/agreements?format=csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        var header = csv.body().substring(0, csv.body().indexOf("\r\n"));
        try (var connection = store.bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temp table sheet (" + header.replace(",", " text, ") + " text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy sheet from stdin with (format csv, header)", new StringReader(csv.body()));
            try (var rows = statement.executeQuery("select title, parties, signed from sheet order by id")) {
                rows.next();
                assertThat(rows.getString(1)).as("no formula").isEqualTo("'=cmd|' /C calc'!A0");
                assertThat(rows.getString(2)).isEqualTo("RUS; CHN");
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("a \"quoted\", long\ntitle");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ndjson_isOneObjectALine() {
        var lines = store.get("/api/metrics", "Accept", "application/x-ndjson")
                .body()
                .lines()
                .toList();

        assertThat(lines).hasSize(1);
        var metric = EventCodec.mapperBuilder().build().readTree(lines.get(0));
        assertThat(metric.get("value").asInt()).isEqualTo(-5);
        assertThat(metric.at("/article/sourceName").asString()).isEqualTo("TASS");
        assertThat(store.get("/api/metrics?format=csv").body()).contains("trade balance,trade_balance,-5,");
    }

    /** 100,000 rows of two kilobytes: an export that kept them would hold two hundred megabytes at its end. */
    @Test
    void exportOfManyRows_holdsNoMoreAtItsEndThanAtItsBeginning() throws IOException {
        store.database().sql("alter table agreement disable trigger user").update();
        store.database().sql("""
                        insert into agreement (id, sort_date, facets, search, confidence, document)
                        select 'many-' || i, date '2000-01-01', array['party:many'], '', 1,
                            json_build_object('id', 'many-' || i, 'title', repeat('on and on ', 200), 'instrument', 'treaty',
                                'status', 'signed', 'parties', json_build_array(), 'contexts', json_build_array(),
                                'articleId', 'a', 'evidence', json_build_object('start', 0, 'end', 1, 'text', 'a'),
                                'plover', 'AGREE', 'confidence', 1, 'reportCount', 1, 'sources', 1,
                                'history', json_build_array())
                        from generate_series(1, 100000) as i""").update();
        var held = new ArrayList<Long>();
        int rows = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                store.uri("/api/agreements?party=many&format=ndjson").toURL().openStream(), UTF_8))) {
            while (lines.readLine() != null) {
                if (++rows % 20_000 == 1) {
                    System.gc();
                    held.add(ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed());
                }
            }
        } finally {
            store.database().sql("delete from agreement where id like 'many-%'").update();
            store.database().sql("alter table agreement enable trigger user").update();
        }

        assertThat(rows).isEqualTo(100_000);
        assertThat(held.get(held.size() - 1) - held.get(0)).isLessThan(20_000_000);
    }

    @Test
    void unchangedPage_isNotSentAgain() {
        var first = store.get("/api/agreements");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(store.get("/api/agreements", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(store.get("/api/agreements?format=xml").body()).contains("'xml' is none of json, csv, ndjson");
    }

    @Test
    void search_ranksAndMarksWhatItFound() {
        var hits = store.json("/api/search?q=gas%20oil").get("items");

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).get("kind").asString()).isEqualTo("article");
        assertThat(hits.get(0).get("snippet").asString()).contains("agreed on \"gas\"");
        var mark = hits.get(0).at("/marks/0");
        assertThat(hits.get(0)
                        .get("snippet")
                        .asString()
                        .substring(mark.get("start").asInt(), mark.get("end").asInt()))
                .isEqualTo("gas");
        assertThat(store.json("/api/search?q=quoted&kind=agreement")
                        .at("/items/0/id")
                        .asString())
                .isEqualTo("g2");
        assertThat(store.get("/api/search").body()).contains("\"field\":\"q\"");
    }
}
