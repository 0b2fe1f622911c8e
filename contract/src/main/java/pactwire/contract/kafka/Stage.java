package pactwire.contract.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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
    private final StreamMeters meters;

    Stage(
            Deliveries deliveries,
            CloudEventCodec codec,
            KafkaOperations<String, byte[]> transactional,
            StreamMeters meters) {
        this.deliveries = deliveries;
        this.codec = codec;
        this.transactional = transactional;
        this.meters = meters;
    }

    /**
     * Called by a batch listener of {@link StageWiring#CONTAINERS}, inside its transaction. Everything is sent at the end: with
     * the first record sent the broker begins to count {@code transaction.timeout.ms}, and a poll may hold work for longer.
     *
     * @param work a pure function from what came in to what goes out, all of it or nothing
     * @param committed told of each event that came in and what went out for it, once subscribers can see that
     */
    public void work(
            List<ConsumerRecord<String, byte[]>> poll,
            Function<ArticleEvent, List<Outgoing>> work,
            BiConsumer<ArticleEvent, List<Outgoing>> committed) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        deliveries.each(poll, received -> {
            var outgoing = work.apply(received.event());
            records.addAll(encoded(outgoing, received.receivedAt()));
            meters.onceCommitted(() -> {
                outgoing.forEach(out -> meters.sent(out.topic(), received.receivedAt()));
                committed.accept(received.event(), outgoing);
            });
        });
        records.forEach(transactional::send);
    }

    private List<ProducerRecord<String, byte[]>> encoded(List<Outgoing> outgoing, Instant receivedAt) {
        return outgoing.stream()
                .map(out -> Tracing.hand(codec.encode(out.topic(), out.event(), receivedAt)))
                .toList();
    }
}
