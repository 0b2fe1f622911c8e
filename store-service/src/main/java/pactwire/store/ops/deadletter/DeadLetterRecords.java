package pactwire.store.ops.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import pactwire.store.ops.deadletter.DeadLetter.Place;

/** The dead letters themselves, as they lie in Kafka. Thread-safe. */
@Component
class DeadLetterRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConsumerFactory<String, byte[]> consumers;

    DeadLetterRecords(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    Optional<ConsumerRecord<String, byte[]>> at(Place place) {
        return Optional.ofNullable(at(List.of(place)).get(place));
    }

    /**
     * What Kafka no longer has is missing.
     *
     * @throws KafkaException if Kafka is away
     */
    Map<Place, ConsumerRecord<String, byte[]>> at(List<Place> places) {
        var found = new HashMap<Place, ConsumerRecord<String, byte[]>>();
        var one = new Properties();
        one.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        // A record that is larger comes all the same.
        one.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "1048576");
        try (var consumer = consumers.createConsumer(null, "redrive", null, one)) {
            for (var place : places) {
                var record = read(consumer, place);
                if (record != null && record.offset() == place.offset()) {
                    found.put(place, record);
                }
            }
        }
        return found;
    }

    private static @Nullable ConsumerRecord<String, byte[]> read(Consumer<String, byte[]> consumer, Place place) {
        var partition = List.of(place.topicPartition());
        consumer.assign(partition);
        if (place.offset() < consumer.beginningOffsets(partition).get(place.topicPartition())) {
            return null;
        }
        consumer.seek(place.topicPartition(), place.offset());
        var records = consumer.poll(PATIENCE);
        if (records.isEmpty()) {
            throw new KafkaException("Kafka did not hand out %s within %s".formatted(place, PATIENCE));
        }
        return records.iterator().next();
    }
}
