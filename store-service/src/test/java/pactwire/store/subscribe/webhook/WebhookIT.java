package pactwire.store.subscribe.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.INDIA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.agreement;
import static pactwire.store.Samples.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.contract.EventCodec;
import pactwire.contract.Party;
import pactwire.store.RunningStore;
import pactwire.store.subscribe.webhook.Receiver.Conduct;
import tools.jackson.databind.JsonNode;

class WebhookIT {
    /** Time that passes when a test says so. */
    private static final class Watch extends Clock {
        private Instant now = Instant.now();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final Watch WATCH = new Watch();
    private static RunningStore store;
    private static RunningStore guarded;
    private Receiver receiver;

    @BeforeAll
    static void start() {
        store = RunningStore.start(
                WATCH,
                "--pactwire.subscribe.deliver=false",
                "--pactwire.subscribe.webhook-timeout=1s",
                "--pactwire.subscribe.allowed-addresses=127.0.0.1");
        guarded = RunningStore.start("--pactwire.subscribe.deliver=false");
    }

    @AfterAll
    static void stop() {
        store.close();
        guarded.close();
    }

    @BeforeEach
    void open() throws Exception {
        WATCH.now = Instant.now();
        receiver = new Receiver();
        store.projections().clear();
        store.database().sql("delete from webhook").update();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void changes_arriveInOrderAndSigned() {
        var webhook = create("{\"party\": [\"CHN\"]}");
        agree("g1", RUSSIA, CHINA);
        agree("g2", RUSSIA, INDIA);
        store.agreementsRead(List.of(read("of-g1", null)));

        deliver();

        assertThat(receiver.taken).hasSize(2);
        assertThat(receiver.taken.get(0).body()).contains("\"type\":\"agreement.new\"", "\"id\":\"g1\"");
        assertThat(receiver.taken.get(1).body()).contains("\"type\":\"agreement.withdrawn\"");
        assertThat(receiver.taken)
                .allMatch(message -> message.isSignedBy(webhook.get("secret").asString()));
        assertThat(store.get("/api/webhooks").body()).doesNotContain("whsec_");
    }

    @Test
    void receiverThatFailsHangsAndRedirects_getsEachMessageOnceInTheEnd() {
        var webhook = create("{}");
        agree("g1", RUSSIA, CHINA);
        agree("g2", RUSSIA, INDIA);
        receiver.first.addAll(List.of(Conduct.FAIL, Conduct.HANG, Conduct.REDIRECT));

        for (int tries = 0; tries < 4; tries++) {
            deliver();
            WATCH.pass(Duration.ofHours(3));
        }

        assertThat(receiver.taken).extracting(Receiver.Taken::id).doesNotHaveDuplicates();
        assertThat(receiver.taken)
                .extracting(Receiver.Taken::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"id\":\"g1\""),
                        second -> assertThat(second).contains("\"id\":\"g2\""));
        assertThat(receiver.elsewhere).isEmpty();
        var attempts = attempts(webhook);
        assertThat(attempts).hasSize(5);
        assertThat(attempts.get(4).get("status").asInt()).isEqualTo(500);
        assertThat(attempts.get(3).get("error").asString()).contains("imeout");
        assertThat(attempts.get(2).get("status").asInt()).isEqualTo(307);
        assertThat(attempts.get(2).get("messageId")).isEqualTo(attempts.get(4).get("messageId"));
    }

    /** Each of them sends a byte now and then, for ever: no pause is ever long enough to be a timeout by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX-Slow: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n"
            })
    void receiverThatTrickles_holdsAThreadNoLongerThanTheTimeLimit(String beginning) throws Exception {
        try (var trickling = new TricklingReceiver(beginning)) {
            var webhook = create(trickling.url("http"), "{}");
            agree("g1", RUSSIA, CHINA);

            var began = System.nanoTime();
            deliver();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            var attempt = attempts(webhook).get(0);
            var answered = beginning.contains("\r\n\r\n");
            assertThat(attempt.get("delivered").asBoolean()).isEqualTo(answered);
            if (!answered) {
                assertThat(attempt.get("error").asString()).contains("timeout");
            }
        }
    }

    @Test
    void handshakeThatTrickles_isCutOffAsWell() throws Exception {
        // A TLS record of 16 KB is announced, and then comes byte by byte.
        try (var trickling = new TricklingReceiver("\u0016\u0003\u0003\u003f\u00ff")) {
            var webhook = create(trickling.url("https"), "{}");
            agree("g1", RUSSIA, CHINA);

            var began = System.nanoTime();
            deliver();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThat(attempts(webhook).get(0).get("delivered").asBoolean()).isFalse();
        }
    }

    @Test
    void receiverThatIsDownForAnHour_missesNothing() {
        create("{}");
        for (int minute = 0; minute < 60; minute += 10) {
            agree("h" + minute, RUSSIA, Party.state("AA" + (char) ('A' + minute / 10), "State " + minute));
            receiver.first.add(Conduct.FAIL);
            deliver();
            receiver.first.clear();
            WATCH.pass(Duration.ofMinutes(10));
        }
        WATCH.pass(Duration.ofHours(2));

        deliver();

        assertThat(receiver.taken.stream().map(taken -> taken.body().replaceFirst(".*?\"id\":\"(h\\d+)\".*", "$1")))
                .containsExactly("h0", "h10", "h20", "h30", "h40", "h50");
    }

    /** Found under load: of many messages in a row one failed, and waited as if none before it had been taken. */
    @Test
    void messageTakenBetweenFailures_startsTheWaitingAnew() {
        var id = create("{}").get("id").asString();
        agree("g1", RUSSIA, CHINA);
        agree("g2", RUSSIA, INDIA);
        receiver.first.addAll(List.of(Conduct.FAIL, Conduct.FAIL, Conduct.TAKE, Conduct.FAIL));
        for (int tries = 0; tries < 3; tries++) {
            deliver();
            WATCH.pass(Duration.ofSeconds(tries < 2 ? 3_600 : 6));
        }
        assertThat(store.json("/api/webhooks/" + id).get("failures").asInt()).isEqualTo(1);

        deliver();

        assertThat(receiver.taken).hasSize(2);
    }

    @Test
    void receiverThatTakesNothingForThreeDays_isDisabledAndGoesOnWhenEnabled() {
        var id = create("{}").get("id").asString();
        agree("g1", RUSSIA, CHINA);
        for (int tries = 0; tries < 16; tries++) {
            receiver.first.add(Conduct.FAIL);
            deliver();
            receiver.first.clear();
            WATCH.pass(Duration.ofHours(10));
            if (store.json("/api/webhooks/" + id).get("state").asString().equals("disabled")) {
                break;
            }
            receiver.first.clear();
        }
        assertThat(receiver.taken).isEmpty();
        assertThat(store.json("/api/webhooks/" + id).get("reason").asString()).contains("took nothing since");

        store.send("PATCH", "/api/webhooks/" + id, "{\"state\": \"enabled\"}");
        deliver();

        assertThat(receiver.taken).hasSize(1);
    }

    @Test
    void bothSecretsSign_whileRotating() {
        var webhook = create("{}");
        var path = "/api/webhooks/" + webhook.get("id").asString();
        var newer = EventCodec.mapperBuilder()
                .build()
                .readTree(store.send("POST", path + "/secret", "").body())
                .get("secret")
                .asString();

        store.send("POST", path + "/test", "");
        assertThat(receiver.taken.get(0).isSignedBy(webhook.get("secret").asString()))
                .isTrue();
        assertThat(receiver.taken.get(0).isSignedBy(newer)).isTrue();
        assertThat(receiver.taken.get(0).body()).contains("\"type\":\"test\"");

        WATCH.pass(Duration.ofHours(25));
        store.send("POST", path + "/test", "");
        var signatures =
                receiver.taken.get(1).headers().get("webhook-signature").get(0);
        assertThat(signatures.split(" ")).hasSize(1);
    }

    @Test
    void redelivery_sendsTheSameMessageAgain() {
        var path = "/api/webhooks/" + create("{}").get("id").asString();
        agree("g1", RUSSIA, CHINA);
        deliver();
        var attempt = store.json(path + "/attempts").at("/items/0/id").asLong();

        store.send("POST", path + "/attempts/" + attempt + "/redelivery", "");

        assertThat(receiver.taken).hasSize(2);
        assertThat(receiver.taken.get(1).id()).isEqualTo(receiver.taken.get(0).id());
        assertThat(receiver.taken.get(1).body()).isEqualTo(receiver.taken.get(0).body());
    }

    @Test
    void afterAReplay_theReceiverIsToldToStartOver() {
        create("{}");
        agree("g1", RUSSIA, CHINA);
        store.projections().clear();
        agree("g1", RUSSIA, CHINA);

        deliver();
        agree("g2", RUSSIA, INDIA);
        deliver();

        assertThat(receiver.taken.get(0).body()).contains("agreement.reset");
        assertThat(receiver.taken.get(1).body()).contains("\"id\":\"g2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/hook",
                "http://localhost/hook",
                "http://[::1]/hook",
                "http://[::ffff:127.0.0.1]/hook",
                "http://2130706433/hook",
                "http://127.1/hook",
                "http://0.0.0.0/hook",
                "http://10.1.2.3/hook",
                "http://192.168.1.1/hook",
                "http://169.254.169.254/latest/meta-data",
                "http://user:password@example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "nonsense"
            })
    void addressThatIsNotPublic_isRefused(String url) {
        var answer = guarded.send("POST", "/api/webhooks", "{\"url\": \"" + url + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"url\"");
    }

    @Test
    void addressThatTurnsPrivateLater_isRefusedAtDelivery() {
        guarded.database()
                .sql("""
                        insert into webhook (id, url, kind, filter, secret, cursor, next_attempt_at, created_at)
                        values ('sly', :url, 'agreement', '{}', 'whsec_c2VjcmV0', 0, now(), now())""")
                .param("url", receiver.url().replace("127.0.0.1", "localhost"))
                .update();

        var outcome = guarded.send("POST", "/api/webhooks/sly/test", "");

        assertThat(outcome.body()).contains("\"error\"");
        assertThat(receiver.taken).isEmpty();
    }

    @Test
    void wrongFilter_isAProblemThatNamesIt() {
        var answer = store.send(
                "POST",
                "/api/webhooks",
                "{\"url\": \"%s\", \"filter\": {\"partie\": [\"RUS\"]}}".formatted(receiver.url()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"partie\"");
    }

    private static JsonNode attempts(JsonNode webhook) {
        return store.json("/api/webhooks/" + webhook.get("id").asString() + "/attempts")
                .get("items");
    }

    private JsonNode create(String filter) {
        return create(receiver.url(), filter);
    }

    private static JsonNode create(String url, String filter) {
        var answer = store.send("POST", "/api/webhooks", "{\"url\": \"%s\", \"filter\": %s}".formatted(url, filter));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return EventCodec.mapperBuilder().build().readTree(answer.body());
    }

    private static void deliver() {
        store.bean(WebhookDelivery.class).deliverDue();
    }

    private static void agree(String id, Party... parties) {
        store.agreementsRead(List.of(
                agreement(id, "of-" + id, "gas agreement", "2024-01-01", parties), read("of-" + id, "2024-01-01", id)));
    }
}
