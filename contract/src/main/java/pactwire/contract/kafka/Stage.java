package pactwire.contract.kafka;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.KafkaOperations;
import pactwire.contract.ArticleEvent;

/**
 * Consume, work, produce and commit in one Kafka transaction a poll: a subscriber that reads committed records sees each
 * event once, and never half an article. Thread-safe if the work is.
 */
public final class Stage {
    private final Deliveries deliveries;
    private final CloudEventCodec codec;
    private final KafkaOperations<String, byte[]> transactional;

    Stage(Deliveries deliveries, CloudEventCodec codec, KafkaOperations<String, byte[]> transactional) {
        this.deliveries = deliveries;
        this.codec = codec;
        this.transactional = transactional;
    }

    /**
     * Called by a batch listener of {@link StageWiring#CONTAINERS}, inside its transaction.
     *
     * @param work a pure function from what came in to what goes out, all of it or nothing
     */
    public void work(List<ConsumerRecord<String, byte[]>> poll, Function<ArticleEvent, List<Outgoing>> work) {
        deliveries.each(
                poll,
                received -> work.apply(received.event()).stream()
                        .map(out -> codec.encode(out.topic(), out.event(), received.receivedAt()))
                        .toList()
                        .forEach(transactional::send));
    }
}
