package pactwire.store.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.INDIA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.agreement;
import static pactwire.store.Samples.metric;
import static pactwire.store.Samples.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementStatus;
import pactwire.contract.ArticleEvent;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.store.RunningStore;

class StreamIT {
    private static RunningStore store;

    @BeforeAll
    static void start() {
        // A slow machine may take longer to write what a slow reader is to be behind by than a write usually waits.
        store = RunningStore.start(
                "--pactwire.subscribe.heartbeat=1s",
                "--pactwire.subscribe.most-behind=50",
                "--server.tomcat.connection-timeout=3m");
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
    void newUpdatedAndWithdrawn_areToldApart() throws Exception {
        try (var reader = new EventReader(store.uri("/api/agreements/stream"), null)) {
            agree("g1", AgreementStatus.PLANNED, RUSSIA, CHINA);
            agree("g1", AgreementStatus.SIGNED, RUSSIA, CHINA);
            store.agreementsRead(List.of(read("of-g1", null)));

            var events = reader.next(3);
            assertThat(events).extracting(EventReader.Event::name).containsExactly("new", "updated", "withdrawn");
            assertThat(events.get(1).data()).contains("\"status\":\"signed\"", "\"type\":\"updated\"");
        }
    }

    @Test
    void rowThatNoLongerPassesTheFilter_isWithdrawnForIt() throws Exception {
        try (var reader = new EventReader(store.uri("/api/agreements/stream?status=planned&party=CHN"), null)) {
            agree("g0", AgreementStatus.PLANNED, RUSSIA, INDIA);
            agree("g1", AgreementStatus.PLANNED, RUSSIA, CHINA);
            agree("g1", AgreementStatus.SIGNED, RUSSIA, CHINA);

            assertThat(reader.next(2)).extracting(EventReader.Event::name).containsExactly("new", "withdrawn");
        }
    }

    @Test
    void readerThatIsCutOffTwentyTimes_missesAndRepeatsNothing() throws Exception {
        var last = "" + lastBefore();
        var writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 200; i++) {
                agree("n" + i, AgreementStatus.SIGNED, Party.state(code(i), "State " + i), INDIA);
            }
        });
        var seen = new ArrayList<String>();
        var random = new Random(3);
        for (int cut = 0; cut < 20; cut++) {
            try (var reader = new EventReader(store.uri("/api/agreements/stream"), last)) {
                int some = cut == 19 ? 200 - seen.size() : Math.min(random.nextInt(12), 180 - seen.size());
                for (var event : reader.next(Math.max(some, 0))) {
                    last = event.id();
                    seen.add(idIn(event));
                }
            }
        }
        writing.join();

        assertThat(seen).hasSize(200).doesNotHaveDuplicates();
        assertThat(seen).startsWith("n0", "n1", "n2").endsWith("n198", "n199");
    }

    @Test
    void numberThatIsNotKept_resets() throws Exception {
        agree("g1", AgreementStatus.SIGNED, RUSSIA, CHINA);
        var before = lastBefore();
        store.projections().clear();
        agree("g2", AgreementStatus.SIGNED, RUSSIA, CHINA);

        try (var reader = new EventReader(store.uri("/api/agreements/stream"), "" + (before - 1));
                var fromTheFuture = new EventReader(store.uri("/api/agreements/stream"), "999999")) {
            assertThat(reader.next().name()).isEqualTo("reset");
            assertThat(fromTheFuture.next().name()).isEqualTo("reset");
            agree("g3", AgreementStatus.SIGNED, RUSSIA, INDIA);
            assertThat(reader.next().data()).contains("\"id\":\"g3\"");
        }
    }

    @Test
    void silentStream_saysThatItLives() throws Exception {
        try (var reader = new EventReader(store.uri("/api/metrics/stream"), null)) {
            assertThat(reader.comment()).contains("following metrics");
            assertThat(reader.comment()).contains("still here");
            store.metricsRead(List.of(metric("m1", "a1", "gdp", "2020", 5, CHINA), read("a1", "2020", "m1")));
            assertThat(reader.next().data()).contains("\"metric\":{", "\"value\":5");
        }
    }

    @Test
    void readerThatIsTooSlow_isDroppedWithTheReasonAndGoesOnWhenItComesBack() throws Exception {
        var last = "";
        var seen = new ArrayList<String>();
        try (var slow = new EventReader(store.uri("/api/agreements/stream"), null, false)) {
            // More than the buffers between the two hold: the writer has to wait for the reader.
            for (int batch = 0; batch < 12; batch++) {
                longWinded(batch * 50, 50);
            }
            for (var event : slow.toTheEnd()) {
                last = event.id();
                if (event.name().equals("dropped")) {
                    assertThat(event.data()).contains("too slow", "changes behind; come back");
                } else {
                    seen.add(idIn(event));
                }
            }
        }
        assertThat(seen).hasSizeLessThan(600).isNotEmpty();

        try (var reader = new EventReader(store.uri("/api/agreements/stream"), last)) {
            reader.next(600 - seen.size()).forEach(event -> seen.add(idIn(event)));
        }

        assertThat(seen).hasSize(600).doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(store.get("/actuator/prometheus").body())
                .contains("pactwire_stream_ended_total{application=\"store-service\",reason=\"dropped\"} 1"));
    }

    private static void longWinded(int from, int count) {
        var events = new ArrayList<ArticleEvent>();
        for (int i = from; i < from + count; i++) {
            var article = "long-" + i;
            events.add(agreement(article, article, "Agreement " + i + " " + "on and on ".repeat(2_000), null, RUSSIA));
            events.add(read(article, null, article));
        }
        store.agreementsRead(events);
    }

    private static String idIn(EventReader.Event event) {
        return event.data().replaceFirst("(?s).*?\"id\":\"([\\w-]+)\".*", "$1");
    }

    @Test
    void atomFeed_hasEntriesAndTombstones() {
        agree("g1", AgreementStatus.SIGNED, RUSSIA, CHINA);
        agree("g2", AgreementStatus.SIGNED, RUSSIA, INDIA);
        store.agreementsRead(List.of(read("of-g1", null)));

        var feed = store.get("/api/agreements/feed.atom?party=RUS");

        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("<id>urn:pactwire:agreement:g2</id>", "deleted-entry ref=\"urn:pactwire:agreement:g1\"")
                .contains("rel=\"self\"");
        assertThat(store.get("/api/agreements/feed.atom?party=IND").body()).doesNotContain("agreement:g1");
        assertThat(store.get("/api/agreements/feed.atom?partie=IND").statusCode())
                .isEqualTo(400);
    }

    private static long lastBefore() {
        return store.database()
                .sql("select coalesce(max(seq), (select max(seq) from change_horizon)) from change")
                .query(Long.class)
                .single();
    }

    private static String code(int i) {
        return "" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "X";
    }

    private static void agree(String id, AgreementStatus status, Party... parties) {
        store.agreementsRead(List.of(
                agreement(id, "of-" + id, "gas agreement", Instrument.AGREEMENT, status, null, parties),
                read("of-" + id, "2024-01-01", id)));
    }
}
