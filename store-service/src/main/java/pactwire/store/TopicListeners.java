package pactwire.store;

import java.util.List;
import java.util.function.Consumer;
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

    @KafkaListener(id = "store-articles", topics = Topic.CLEAN, groupId = "store-service")
    void onClean(List<ConsumerRecord<String, byte[]>> poll) {
        store(poll, projections::cleaned);
    }

    @KafkaListener(id = "store-agreements", topics = Topic.AGREEMENTS, groupId = "store-service")
    void onAgreements(List<ConsumerRecord<String, byte[]>> poll) {
        store(poll, projections::agreementsRead);
    }

    @KafkaListener(id = "store-metrics", topics = Topic.METRICS, groupId = "store-service")
    void onMetrics(List<ConsumerRecord<String, byte[]>> poll) {
        store(poll, projections::metricsRead);
    }

    private void store(List<ConsumerRecord<String, byte[]>> poll, Consumer<List<ArticleEvent>> rows) {
        deliveries.together(poll, received -> {
            rows.accept(received.stream().map(Received::event).toList());
            meters.stored(received);
        });
    }
}
