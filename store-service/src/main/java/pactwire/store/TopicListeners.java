package pactwire.store;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.Topic;
import pactwire.contract.kafka.Deliveries;
import pactwire.contract.kafka.Received;

/** From polls to rows: the rows of a poll are committed first, its offsets after, and rows are upserts. */
@Component
class TopicListeners {
    private final Deliveries deliveries;
    private final Projections projections;
    private final StoredMeters meters;

    TopicListeners(Deliveries deliveries, Projections projections, StoredMeters meters) {
        this.deliveries = deliveries;
        this.projections = projections;
        this.meters = meters;
    }

    /** One consumer for all three topics: what comes together is stored in one transaction, and takes one turn. */
    @KafkaListener(
            id = "store",
            topics = {Topic.CLEAN, Topic.AGREEMENTS, Topic.METRICS},
            groupId = "store-service")
    void onEvents(List<ConsumerRecord<String, byte[]>> poll) {
        deliveries.together(poll, received -> {
            projections.store(of(Topic.CLEAN, received), of(Topic.AGREEMENTS, received), of(Topic.METRICS, received));
            meters.stored(received);
        });
    }

    private static List<ArticleEvent> of(String topic, List<Received> received) {
        return received.stream()
                .filter(one -> one.record().topic().equals(topic))
                .map(Received::event)
                .toList();
    }
}
