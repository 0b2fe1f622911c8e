package pactwire.store.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import pactwire.contract.kafka.GroupLag.Position;

/** When the oldest record that waits was written: Kafka knows that of records alone, so the record is read. Thread-safe. */
@Component
class OldestUnread {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;

    OldestUnread(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /** Empty where none waits, or what waits belongs to a transaction that is still open. */
    Optional<Instant> of(List<Position> positions) {
        var behind = positions.stream().filter(position -> position.lag() > 0).toList();
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        var settings = new Properties();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "1");
        try (var consumer = consumers.createConsumer(null, "watch", null, settings)) {
            return behind.stream()
                    .map(position -> written(consumer, position.partition(), position.next()))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo);
        }
    }

    private static Optional<Instant> written(Consumer<String, byte[]> consumer, TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        var records = consumer.poll(PATIENCE).iterator();
        return records.hasNext()
                ? Optional.of(Instant.ofEpochMilli(records.next().timestamp()))
                : Optional.empty();
    }
}
