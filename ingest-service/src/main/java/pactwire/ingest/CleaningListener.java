package pactwire.ingest;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRejected;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.EventType;
import pactwire.contract.MalformedEventException;
import pactwire.contract.RawArticle;
import pactwire.contract.Topic;
import pactwire.contract.kafka.Outgoing;
import pactwire.contract.kafka.Stage;
import pactwire.contract.kafka.StageWiring;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;

/** articles.raw.v1 → cleaning → articles.clean.v1, exactly once. Every raw article ends as exactly one clean-topic event. */
@Component
class CleaningListener {
    private final ArticleCleaner cleaner;
    private final Stage stage;
    private final ArticleMeters meters;

    CleaningListener(ArticleCleaner cleaner, Stage stage, ArticleMeters meters) {
        this.cleaner = cleaner;
        this.stage = stage;
        this.meters = meters;
    }

    @KafkaListener(id = "cleaning", idIsGroup = false, topics = Topic.RAW, containerFactory = StageWiring.CONTAINERS)
    void onRaw(List<ConsumerRecord<String, byte[]>> poll) {
        stage.work(poll, event -> List.of(new Outgoing(Topic.CLEAN, clean(event))), meters::committed);
    }

    private ArticleEvent clean(ArticleEvent event) {
        if (!(event instanceof RawArticle raw)) {
            throw new MalformedEventException(
                    "no raw article but a " + EventType.of(event).wireName());
        }
        if (raw.retracted()) {
            return new ArticleRetracted(raw.articleId());
        }
        var outcome = cleaner.clean(raw);
        if (outcome instanceof CleaningOutcome.Cleaned cleaned) {
            return cleaned.article();
        }
        var rejected = (CleaningOutcome.Rejected) outcome;
        return new ArticleRejected(
                raw.articleId(), raw.url(), rejected.reason().name(), rejected.detail(), ArticleCleaner.RULES);
    }
}
