package pactwire.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.contract.ArticleRejected;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.CleanArticle;
import pactwire.contract.EventType;
import pactwire.contract.MalformedEventException;
import pactwire.contract.Topic;
import pactwire.contract.kafka.Outgoing;
import pactwire.contract.kafka.Stage;
import pactwire.contract.kafka.StageWiring;
import pactwire.extract.reading.ArticleReader;
import pactwire.extract.reading.Reading;

/**
 * articles.clean.v1 → reading → events.agreement.v1 and events.metric.v1, exactly once. After the events of a reading
 * goes one {@link ArticleRead} on each topic.
 */
@Component
class ExtractionListener {
    private final ArticleReader reader;
    private final Stage stage;
    private final ReadingMeters meters;

    ExtractionListener(ArticleReader reader, Stage stage, ReadingMeters meters) {
        this.reader = reader;
        this.stage = stage;
        this.meters = meters;
    }

    @KafkaListener(id = "reading", idIsGroup = false, topics = Topic.CLEAN, containerFactory = StageWiring.CONTAINERS)
    void onClean(List<ConsumerRecord<String, byte[]>> poll) {
        stage.work(poll, this::read, meters::committed);
    }

    private List<Outgoing> read(ArticleEvent event) {
        if (event instanceof CleanArticle article) {
            return eventsOf(reader.read(article));
        }
        if (event instanceof ArticleRejected || event instanceof ArticleRetracted) {
            return onBothTopics(
                    new ArticleRead(event.articleId(), "", null, List.of(), ArticleReader.RULES), new ArrayList<>());
        }
        throw new MalformedEventException(
                "no clean article but a " + EventType.of(event).wireName());
    }

    private List<Outgoing> eventsOf(Reading reading) {
        var out = new ArrayList<Outgoing>();
        reading.agreements().forEach(found -> out.add(new Outgoing(Topic.AGREEMENTS, found)));
        reading.metrics().forEach(found -> out.add(new Outgoing(Topic.METRICS, found)));
        return onBothTopics(reading.completed(), out);
    }

    private static List<Outgoing> onBothTopics(ArticleRead read, List<Outgoing> out) {
        out.add(new Outgoing(Topic.AGREEMENTS, read));
        out.add(new Outgoing(Topic.METRICS, read));
        return out;
    }
}
