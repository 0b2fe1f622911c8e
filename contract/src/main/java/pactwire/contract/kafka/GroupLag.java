package pactwire.contract.kafka;

import java.util.List;
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
        var lag = new TreeMap<String, Long>();
        positions(group, topics)
                .forEach(position -> lag.merge(position.partition().topic(), position.lag(), Long::sum));
        return lag;
    }

    /**
     * Where a group stands in one partition.
     *
     * @param first offset that the partition still has
     * @param next to be worked
     * @param last one past the last record
     */
    public record Position(TopicPartition partition, long first, long next, long last) {
        public long lag() {
            return Math.max(0, last - next);
        }
    }

    /** As {@link #of}, by partition. */
    public List<Position> positions(String group, Set<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var partitions = partitionsOf(topics);
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        var first = offsets(partitions, OffsetSpec.earliest());
        var last = offsets(partitions, OffsetSpec.latest());
        return partitions.stream()
                .map(partition -> {
                    var commit = committed.get(partition);
                    var next = commit == null ? first.get(partition) : commit.offset();
                    return new Position(partition, first.get(partition), next, last.get(partition));
                })
                .toList();
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
