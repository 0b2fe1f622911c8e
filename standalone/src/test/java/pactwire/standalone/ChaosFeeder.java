package pactwire.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import pactwire.standalone.ChaosLoad.Feed;
import pactwire.standalone.ChaosLoad.Retract;
import pactwire.standalone.ChaosLoad.Write;

/** Feeds as a careful client does: in order, and each thing again until it is accepted. */
final class ChaosFeeder implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final String articles;
    private final KafkaProducer<String, byte[]> producer;

    /** @param articles address of the intake */
    ChaosFeeder(String articles, String bootstrapServers) {
        this.articles = articles;
        this.producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "delivery.timeout.ms", 240_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void feed(List<ChaosLoad.Step> steps) throws ExecutionException, InterruptedException {
        for (var step : steps) {
            if (step instanceof Feed feed) {
                untilAccepted(() ->
                        Http.post(articles, "application/json", feed.json()).statusCode());
            } else if (step instanceof Retract retract) {
                untilAccepted(
                        () -> Http.delete(articles + "/" + retract.articleId()).statusCode());
            } else if (step instanceof Write write) {
                producer.send(new ProducerRecord<>(write.topic(), "stranger", write.bytes()))
                        .get();
            }
        }
    }

    private static void untilAccepted(Callable<Integer> attempt) {
        Awaitility.await("the intake takes it")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(() -> attempt.call() == 202);
    }

    @Override
    public void close() {
        producer.close();
    }
}
