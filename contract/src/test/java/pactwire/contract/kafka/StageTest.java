package pactwire.contract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import pactwire.contract.ArticleRetracted;

/** With Kafka's own producer that keeps what is sent in memory. */
class StageTest {
    private static final CloudEventCodec CODEC = new CloudEventCodec("test", Clock.systemUTC());

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // The template closes after each record, as outside a transaction it must.
                }
            };
    private final KafkaTemplate<String, byte[]> kafka = new KafkaTemplate<>(() -> producer);
    private final StreamMeters meters = new StreamMeters(new SimpleMeterRegistry(), Clock.systemUTC());
    private final Stage stage = new Stage(
            new Deliveries(
                    CODEC,
                    (record, why) -> kafka.send("buried", (String) record.key(), (byte[]) record.value()),
                    meters,
                    new Tracing(OpenTelemetry.noop())),
            CODEC,
            kafka,
            meters);

    /** Else a poll that takes longer than a transaction may is aborted, comes again, and takes as long again, for ever. */
    @Test
    void nothingIsSent_beforeAllIsWorked() {
        var sentBefore = new ArrayList<Integer>();
        var poll = Stream.concat(
                        Stream.of(new ConsumerRecord<>("in", 0, 0, "broken", new byte[] {0})),
                        Stream.of("a", "b").map(StageTest::record))
                .toList();

        stage.work(
                poll,
                event -> {
                    sentBefore.add(producer.history().size());
                    return List.of(new Outgoing("out", event));
                },
                (event, outgoing) -> {});

        assertThat(sentBefore).containsExactly(0, 0);
        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactlyInAnyOrder("a", "b", "broken");
    }

    private static ConsumerRecord<String, byte[]> record(String key) {
        var sent = CODEC.encode("in", new ArticleRetracted(key), Instant.EPOCH);
        var record = new ConsumerRecord<>("in", 0, 0L, key, sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
