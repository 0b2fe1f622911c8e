package pactwire.contract.kafka;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records of a topic a consumer group has yet to commit. Unlike the consumer's own lag meters it stays true when the
 * consumer is dead. Thread-safe.
 */
public final class GroupLag {
    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;

    public GroupLag(Admin admin) {
        this.admin = admin;
    }

    /**
     * @return records between what the group has committed and the end, by topic, over all partitions. Markers of
     *     transactions and records of one still open count too. A partition without a commit counts from its beginning.
     * @throws ExecutionException if the broker refuses
     * @throws TimeoutException if the broker is away
     */
    public Map<String, Long> of(String group, Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var partitions = partitionsOf(topics);
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var first = offsets(partitions, OffsetSpec.earliest());
        var last = offsets(partitions, OffsetSpec.latest());
        var lag = new TreeMap<String, Long>();
        for (var partition : partitions) {
            var commit = committed.get(partition);
            long from = commit == null ? first.get(partition) : commit.offset();
            lag.merge(partition.topic(), Math.max(0, last.get(partition) - from), Long::sum);
        }
        return lag;
    }

    private Set<TopicPartition> partitionsOf(Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin.describeTopics(topics).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        return admin.listOffsets(wanted).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
