package pactwire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;
import pactwire.contract.kafka.StreamProperties;
import pactwire.ingest.intake.BrokerUnavailableException;

/** The sources' records in Kafka: a compacted topic of our own, so that the service needs no database. Thread-safe. */
final class SourceLog implements Sources.Log {
    static final String TOPIC = "pactwire.sources.v1";

    /** Never changed, since a host's partition is computed from it: the most instances that can share the visits. */
    private static final int PARTITIONS = 12;

    private static final int SECONDS_TO_CONFIRM = 15;

    private final KafkaTemplate<String, byte[]> kafka;

    SourceLog(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    static NewTopic topic(StreamProperties properties) {
        return TopicBuilder.name(TOPIC)
                .partitions(PARTITIONS)
                .replicas(properties.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        "" + properties.inSyncReplicas()))
                .build();
    }

    /** All sources of a host are visited by one instance, which is how its pauses are kept. */
    static int partitionOf(String host) {
        return Utils.toPositive(Utils.murmur2(host.getBytes(UTF_8))) % PARTITIONS;
    }

    @Override
    public long append(String host, String key, byte @Nullable [] value) {
        try {
            return kafka.send(new ProducerRecord<>(TOPIC, partitionOf(host), key, value))
                    .get(SECONDS_TO_CONFIRM, TimeUnit.SECONDS)
                    .getRecordMetadata()
                    .offset();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new BrokerUnavailableException("Kafka did not confirm what was said of a source at " + host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted before Kafka confirmed", e);
        }
    }
}
