package pactwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.Topic;
import pactwire.store.StoreApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see and do: stages, dead letters, and their way back. */
class OpsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LETTERS = "/api/ops/dead-letters";

    @TempDir
    Path directory;

    private Pipeline pipeline;
    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void start() throws Exception {
        pipeline = Pipeline.bare(directory);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, pipeline.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void stop() throws Exception {
        producer.close();
        pipeline.close();
    }

    @Test
    void stagesAndDeadLetters_showWhatBecameOfWhatWasFed() {
        pipeline.startServices();
        Http.post(
                pipeline.articles(), "application/json", TestArticles.article(1).json());
        send(Topic.RAW, "broken-1", "{\"neither\": 1}");
        send(Topic.RAW, "broken-2", "{\"neither\": 2}");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(letters("waiting").get("total").asLong()).isEqualTo(2);
            var stages = Http.getJson(pipeline.store("/api/ops/stages")).get("stages");
            assertThat(stages)
                    .extracting(stage -> stage.get("name").asString())
                    .containsExactly("intake", "cleaning", "reading", "storing", "delivering");
            assertThat(stages.get(1).get("records").asLong()).isEqualTo(3);
            assertThat(stages).allMatch(stage -> stage.get("lag").asLong() == 0);
            assertThat(stages.get(1).get("history").size()).isGreaterThan(1);
        });
        var letter = letters("waiting").at("/items/0");
        assertThat(letter.get("topic").asString()).isEqualTo(Topic.RAW);
        assertThat(letter.get("articleId").asString()).startsWith("broken-");
        assertThat(letter.get("start").asString()).startsWith("{\"neither\":");
        assertThat(Http.get(pipeline.store(LETTERS + "/" + letter.get("id").asString() + "/bytes"))
                        .body())
                .isEqualTo(letter.get("start").asString());

        var unexplained = decide("discard", letter, true, null);
        assertThat(unexplained).contains("\"field\":\"reason\"");
        assertThat(decide("discard", letter, true, "a test")).contains("\"letters\":2");
        assertThat(letters("discarded").at("/items/1/note").asString()).isEqualTo("a test");
        assertThat(letters("waiting").get("total").asLong()).isZero();
    }

    @Test
    void recordThatIsStillMalformed_comesBackAsADeadLetterOfItsOwn() {
        pipeline.startServices();
        send(Topic.RAW, "broken", "no JSON");
        await().atMost(PATIENCE).until(() -> letters("waiting").get("total").asLong() == 1);

        decide("redrive", letters("waiting").at("/items/0"), false, null);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(letters("redriven").get("total").asLong()).isEqualTo(1);
            assertThat(letters("waiting").get("total").asLong()).isEqualTo(1);
        });
    }

    @Test
    void recordThatTwoGroupsGaveUp_isTriedAgainByTheOneWhoseLetterIsRedriven() {
        pipeline.startServices();
        send(Topic.CLEAN, "broken", "no JSON");
        await().atMost(PATIENCE).until(() -> letters("waiting").get("total").asLong() == 2);

        decide("redrive", letters("waiting").at("/items/0"), false, null);
        await().atMost(PATIENCE).until(() -> count("state = 'redriven'") == 1 && count("state = 'waiting'") == 2);
        decide("redrive", letters("waiting").at("/items/0"), true, null);

        await().atMost(PATIENCE).until(() -> count("state = 'redriven'") == 3 && count("state = 'waiting'") >= 2);
        send(Topic.CLEAN, "broken", "a later one");
        await().atMost(PATIENCE).until(() -> count("first_bytes = 'a later one'") == 2);
        assertThat(count("first_bytes = 'no JSON'"))
                .as("two at first, and one for each of three redriven")
                .isEqualTo(5);
    }

    @Test
    void redriveThatIsKilledHalfWay_sendsEachRecordOnce() throws Exception {
        int count = 1_500;
        try (var store =
                new ServiceProcess(StoreApplication.class, pipeline.ports.store(), pipeline.environment(), directory)) {
            store.start();
            store.awaitReady();
            for (int i = 0; i < count; i++) {
                send(Topic.deadLetter(Topic.RAW), "letter-" + i, "bytes of " + i);
            }
            await().atMost(PATIENCE).until(() -> letters("waiting").get("total").asLong() == count);

            decide("redrive", letters("waiting").at("/items/0"), true, null);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> letters("redriven").get("total").asLong() > 0);
            store.kill();
            assertThat(count("state = 'ordered'"))
                    .as("left to do when it was killed")
                    .isPositive();
            store.start();

            await().atMost(PATIENCE).until(() -> count("state = 'redriven'") == count);
        }
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.RAW)) {
            var redriven = subscriber.all();
            assertThat(redriven).extracting(record -> record.key()).doesNotHaveDuplicates();
            assertThat(redriven)
                    .hasSize(count)
                    .allSatisfy(record -> assertThat(new String(record.value(), UTF_8))
                            .isEqualTo(record.key().replace("letter-", "bytes of ")));
        }
    }

    private JsonNode letters(String state) {
        return Http.getJson(pipeline.store(LETTERS + "?state=" + state));
    }

    private String decide(String what, JsonNode letter, boolean alike, String reason) {
        var body = new HashMap<String, Object>();
        body.put("ids", List.of(letter.get("id").asString()));
        body.put("alike", alike);
        body.put("reason", reason);
        return Http.post(
                        pipeline.store(LETTERS + "/" + what),
                        "application/json",
                        new JsonMapper().writeValueAsString(body))
                .body();
    }

    private long count(String condition) {
        return Pipeline.jdbc(pipeline.jdbcUrl())
                .sql("select count(*) from dead_letter where " + condition)
                .query(Long.class)
                .single();
    }

    private void send(String topic, String key, String value) {
        producer.send(new ProducerRecord<>(topic, key, value.getBytes(UTF_8)));
        producer.flush();
    }
}
