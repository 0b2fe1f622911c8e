package pactwire.ingest.bulk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import pactwire.contract.EventCodec;
import pactwire.contract.kafka.StreamProperties;
import tools.jackson.databind.json.JsonMapper;

/** The positions of all imports, read from Kafka whenever they are asked for. Thread-safe. */
final class ImportLog {
    static final String TOPIC = "pactwire.imports.v1";

    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final ConsumerFactory<String, byte[]> consumers;

    ImportLog(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    static NewTopic topic(StreamProperties properties) {
        return TopicBuilder.name(TOPIC)
                .partitions(1)
                .replicas(properties.replicas())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        "" + properties.inSyncReplicas()))
                .build();
    }

    static byte[] encode(ImportProgress progress) {
        return JSON.writeValueAsBytes(progress);
    }

    /** What was committed by now, by id. */
    Map<String, ImportProgress> read() {
        var progress = new TreeMap<String, ImportProgress>();
        long end = end();
        try (var committed = consumer("read_committed")) {
            // Past open transactions of other imports too: behind them may stand a position of ours.
            while (committed.position(PARTITION) < end) {
                committed
                        .poll(LOOK)
                        .forEach(record ->
                                progress.put(record.key(), JSON.readValue(record.value(), ImportProgress.class)));
            }
        }
        return progress;
    }

    private long end() {
        try (var all = consumer("read_uncommitted")) {
            return all.endOffsets(List.of(PARTITION)).get(PARTITION);
        }
    }

    private Consumer<String, byte[]> consumer(String isolation) {
        var properties = new Properties();
        properties.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        var consumer = consumers.createConsumer(null, "imports", "-" + isolation, properties);
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        return consumer;
    }
}
