package pactwire.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import pactwire.contract.Topic;
import pactwire.contract.kafka.GroupLag;

/** How far the articles have come, told by the offsets that each service has committed. */
public final class Progress implements AutoCloseable {
    /** Who reads which topics, in the article's order. */
    static final List<Reader> READERS = List.of(
            new Reader("ingest-service", Set.of(Topic.RAW)),
            new Reader("extract-service", Set.of(Topic.CLEAN)),
            new Reader("store-service", Set.of(Topic.CLEAN, Topic.AGREEMENTS, Topic.METRICS)));

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int SECONDS_TO_ANSWER = 30;

    private final Admin admin;
    private final GroupLag groups;

    public Progress(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        groups = new GroupLag(admin);
    }

    record Reader(String group, Set<String> topics) {}

    /**
     * Records not yet worked, over all services. Looked up in the article's order: what one service has done by then is
     * among the records of the next.
     */
    public long lag() throws InterruptedException {
        long lag = 0;
        for (Reader reader : READERS) {
            lag += lagOf(reader);
        }
        return lag;
    }

    /**
     * Waits until all that was fed is stored.
     *
     * @param told the lag, at each look
     * @throws TimeoutException if it did not shrink for as long as {@code patience}
     */
    public void awaitStored(Duration patience, LongConsumer told) throws InterruptedException, TimeoutException {
        long least = Long.MAX_VALUE;
        long lastShrunk = System.nanoTime();
        for (long lag = lag(); lag > 0; lag = lag()) {
            told.accept(lag);
            if (lag < least) {
                least = lag;
                lastShrunk = System.nanoTime();
            } else if (System.nanoTime() - lastShrunk > patience.toNanos()) {
                throw new TimeoutException("%,d records wait and none was worked for %s".formatted(lag, patience));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private long lagOf(Reader reader) throws InterruptedException {
        try {
            return groups.of(reader.group(), reader.topics()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not tell how far %s is".formatted(reader.group()), e);
        }
    }

    static Collection<TopicPartition> partitionsOf(Admin admin, Collection<String> topics) throws InterruptedException {
        var partitions = new ArrayList<TopicPartition>();
        await(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        return partitions;
    }

    static <T> T await(org.apache.kafka.common.KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka answered: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer within %d s".formatted(SECONDS_TO_ANSWER), e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
