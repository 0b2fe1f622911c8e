package pactwire.store.ops.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed.
 *
 * @param id topic, partition and offset where it lies: {@code articles.raw.v1-dlt:0:12}
 * @param topic the topic it came from, and goes back to when it is redriven
 * @param articleId the record's key, where it had one
 * @param reason what the service that gave it up said
 * @param alike equal for letters that died of the same cause
 * @param start the beginning of the value as text; what is no text shows as U+FFFD
 * @param bytes length of the value
 * @param failedAt when it was given up
 * @param state waiting, ordered (will be redriven), redriven or discarded
 * @param note an operator's reason for discarding it
 */
public record DeadLetter(
        String id,
        String topic,
        @Nullable String articleId,
        String reason,
        String alike,
        String start,
        int bytes,
        Instant failedAt,
        String state,
        @Nullable String note,
        @Nullable Instant decidedAt) {

    /** Where it lies. */
    record Place(String topic, int partition, long offset) {
        /** @throws IllegalArgumentException if it is no id of a dead letter */
        static Place of(String id) {
            var parts = id.split(":");
            if (parts.length != 3) {
                throw new IllegalArgumentException("'%s' is no id of a dead letter".formatted(id));
            }
            return new Place(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        }

        TopicPartition topicPartition() {
            return new TopicPartition(topic, partition);
        }
    }

    @JsonIgnore
    Place place() {
        return Place.of(id);
    }
}
