package pactwire.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaUtils;
import pactwire.contract.ArticleRetracted;

class DeliveriesTest {
    private static final CloudEventCodec CODEC = new CloudEventCodec("test", Clock.systemUTC());

    private final List<String> buried = new ArrayList<>();
    private final List<String> worked = new ArrayList<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deliveries deliveries = new Deliveries(
            CODEC,
            (record, why) -> buried.add(String.valueOf(record.key())),
            new StreamMeters(meters, Clock.systemUTC()),
            new Tracing(OpenTelemetry.noop()));

    @Test
    void badRecord_isBuried_andItsNeighboursAreWorked() {
        deliveries.each(
                poll("a", "broken", "b"),
                received -> worked.add(received.event().articleId()));

        assertThat(worked).containsExactly("a", "b");
        assertThat(buried).containsExactly("broken");
    }

    @Test
    void faultOfOurs_getsThreeTries_thenTheRecordIsBuried() {
        deliveries.each(poll("a", "bug", "b"), this::workUnlessBug);

        assertThat(worked).containsExactly("a", "b");
        assertThat(buried).containsExactly("bug");
        assertThat(tries).containsEntry("bug", Deliveries.TRIES);
    }

    @Test
    void outage_isThrownOn_andNothingIsBuried() {
        assertThatThrownBy(() -> deliveries.each(poll("a", "b"), received -> {
                    throw new DataAccessResourceFailureException("the database is away");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(buried).isEmpty();
    }

    @Test
    void pollThatComesAgain_hasBuriedNothing() {
        for (int outage = 0; outage < 2; outage++) {
            assertThatThrownBy(() -> deliveries.together(poll("broken", "a"), together -> {
                        throw new DataAccessResourceFailureException("the database is away");
                    }))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(buried).isEmpty();

        deliveries.together(poll("broken", "a"), together -> worked.add("a"));
        assertThat(buried).containsExactly("broken");
        assertThat(worked).containsExactly("a");
    }

    @Test
    void pollThatOneRecordSpoils_isWorkedRecordByRecord() {
        deliveries.together(poll("a", "bug", "b"), together -> {
            together.forEach(received -> failOnBug(received.event().articleId()));
            together.forEach(received -> worked.add(received.event().articleId()));
        });

        assertThat(worked).containsExactly("a", "b");
        assertThat(buried).containsExactly("bug");
    }

    @Test
    void pollWithoutReadableRecords_isNotWorked() {
        deliveries.together(poll("broken"), together -> worked.add("called"));

        assertThat(worked).isEmpty();
        assertThat(buried).containsExactly("broken");
    }

    @Test
    void redrivenRecord_isForTheGroupThatGaveItUp() {
        KafkaUtils.setConsumerGroupId("ours");
        try {
            deliveries.each(
                    List.of(redriven("a", "ours"), redriven("b", "another"), redriven("broken", "another")),
                    received -> worked.add(received.event().articleId()));
        } finally {
            KafkaUtils.clearConsumerGroupId();
        }

        assertThat(worked).containsExactly("a");
        assertThat(buried).isEmpty();
    }

    @Test
    void stackThatOverflows_isAFaultOfOurs() {
        deliveries.each(poll("a"), received -> {
            throw new StackOverflowError();
        });

        assertThat(buried).containsExactly("a");
    }

    private void workUnlessBug(Received received) {
        failOnBug(received.event().articleId());
        worked.add(received.event().articleId());
    }

    private void failOnBug(String id) {
        tries.merge(id, 1, Integer::sum);
        if (id.equals("bug")) {
            throw new IllegalStateException("a fault of ours");
        }
    }

    private static List<ConsumerRecord<String, byte[]>> poll(String... keys) {
        return Stream.of(keys).map(DeliveriesTest::record).toList();
    }

    private static ConsumerRecord<String, byte[]> redriven(String key, String group) {
        var record = record(key);
        record.headers().add(Deliveries.REDRIVEN_FOR, group.getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<String, byte[]> record(String key) {
        var sent = CODEC.encode("t", new ArticleRetracted(key), Instant.EPOCH);
        var headers = key.equals("broken") ? new RecordHeaders() : sent.headers();
        return new ConsumerRecord<>(
                "t",
                0,
                0L,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                sent.value(),
                headers,
                java.util.Optional.empty());
    }
}
