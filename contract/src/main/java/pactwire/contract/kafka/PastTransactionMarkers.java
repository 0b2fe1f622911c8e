package pactwire.contract.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Behind the last record of a transaction stands its marker, which no poll returns. Committing past it makes a group that
 * has read everything show no lag.
 *
 * <p>Done only after a poll that returned nothing, when all that was polled before is worked. Spring Kafka's own
 * {@code fixTxOffsets} does it as partitions are given back too, and so past records that a container polled and dropped
 * because it was being stopped: nobody ever reads these.
 */
final class PastTransactionMarkers implements ApplicationListener<ListenerContainerIdleEvent> {
    private static final Logger log = LoggerFactory.getLogger(PastTransactionMarkers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent idle) {
        try {
            commitPositions(idle.getConsumer());
        } catch (KafkaException e) {
            // Nothing is lost: the next look commits further.
            log.debug("not committed past transaction markers: {}", e.toString());
        }
    }

    private static void commitPositions(Consumer<?, ?> consumer) {
        var committed = consumer.committed(consumer.assignment(), PATIENCE);
        Map<TopicPartition, OffsetAndMetadata> behind = new HashMap<>();
        for (var partition : consumer.assignment()) {
            long position = consumer.position(partition, PATIENCE);
            var commit = committed.get(partition);
            if (commit == null ? position > 0 : position > commit.offset()) {
                behind.put(partition, new OffsetAndMetadata(position));
            }
        }
        if (!behind.isEmpty()) {
            consumer.commitSync(behind, PATIENCE);
        }
    }
}
