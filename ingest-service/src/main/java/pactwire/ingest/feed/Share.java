package pactwire.ingest.feed;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** The sources that are this instance's to visit: those whose partition Kafka has assigned to it. Thread-safe. */
final class Share {
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();

    boolean includes(Source source) {
        return partitions.contains(SourceLog.partitionOf(source.url().getHost()));
    }

    void add(Collection<TopicPartition> assigned) {
        assigned.forEach(partition -> partitions.add(partition.partition()));
    }

    void remove(Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> partitions.remove(partition.partition()));
    }
}
