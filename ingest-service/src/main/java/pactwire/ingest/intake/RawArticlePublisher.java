package pactwire.ingest.intake;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import pactwire.contract.RawArticle;
import pactwire.contract.Topic;
import pactwire.contract.kafka.CloudEventCodec;
import pactwire.contract.kafka.Tracing;
import pactwire.ingest.ArticleMeters;

/** Names an article and hands it to Kafka. Thread-safe. */
@Component
public class RawArticlePublisher {
    private final ArticleNaming naming = new ArticleNaming();
    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventCodec codec;
    private final ArticleMeters meters;
    private final Tracing tracing;
    private final Clock clock = Clock.systemUTC();

    RawArticlePublisher(
            KafkaTemplate<String, byte[]> kafka, CloudEventCodec codec, ArticleMeters meters, Tracing tracing) {
        this.kafka = kafka;
        this.codec = codec;
        this.meters = meters;
        this.tracing = tracing;
    }

    /** An article that Kafka will have once {@link #confirm} returns. */
    public record Pending(String articleId, CompletableFuture<?> written) {}

    /** @return completes when all in-sync replicas have it */
    public Pending publish(Arrival arrival) {
        return send(raw(arrival));
    }

    /** What will be published: named, received now, otherwise as it came. */
    public RawArticle raw(Arrival arrival) {
        if (arrival instanceof Retraction retraction) {
            return new RawArticle(
                    retraction.articleId(), null, "text/plain", "", null, null, null, clock.instant(), true);
        }
        var submission = (Submission) arrival;
        var name = naming.name(submission);
        return new RawArticle(
                name.id(),
                name.url(),
                submission.mediaType(),
                submission.body(),
                submission.title(),
                submission.publishedAt(),
                submission.sourceName(),
                clock.instant(),
                false);
    }

    /** @throws BrokerUnavailableException where Kafka did not confirm in time */
    public void confirm(Pending pending) {
        try {
            pending.written.join();
        } catch (CompletionException e) {
            throw new BrokerUnavailableException("Kafka did not confirm article " + pending.articleId, e.getCause());
        }
    }

    private Pending send(RawArticle article) {
        var step = tracing.intake(article.articleId());
        try (var within = step.enter()) {
            var written = kafka.send(Tracing.hand(codec.encode(Topic.RAW, article, article.fetchedAt())));
            written.whenComplete((sent, failure) -> step.close());
            return new Pending(article.articleId(), written.thenRun(() -> meters.fed(article)));
        } catch (KafkaException e) {
            step.failed(e);
            step.close();
            throw new BrokerUnavailableException("Kafka did not take article " + article.articleId(), e);
        }
    }
}
