package pactwire.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import pactwire.contract.Topic;

/** How far the articles have come, told by the offsets that each service has committed. */
public final class Progress implements AutoCloseable {
    /** Who reads which topics, in the article's order. */
    static final List<Reader> READERS = List.of(
            new Reader("ingest-service", List.of(Topic.RAW)),
            new Reader("extract-service", List.of(Topic.CLEAN)),
            new Reader("store-service", List.of(Topic.CLEAN, Topic.AGREEMENTS, Topic.METRICS)));

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int SECONDS_TO_ANSWER = 30;

    private final Admin admin;

    public Progress(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    record Reader(String group, List<String> topics) {}

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
        var committed = await(admin.listConsumerGroupOffsets(reader.group()).partitionsToOffsetAndMetadata());
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        var earliest = new HashMap<TopicPartition, OffsetSpec>();
        for (TopicPartition partition : partitionsOf(admin, reader.topics())) {
            latest.put(partition, OffsetSpec.latest());
            earliest.put(partition, OffsetSpec.earliest());
        }
        var ends = await(admin.listOffsets(latest).all());
        var begins = await(admin.listOffsets(earliest).all());
        return ends.entrySet().stream()
                .mapToLong(end ->
                        end.getValue().offset() - offsetOr(committed.get(end.getKey()), begins.get(end.getKey())))
                .sum();
    }

    static Collection<TopicPartition> partitionsOf(Admin admin, List<String> topics) throws InterruptedException {
        var partitions = new ArrayList<TopicPartition>();
        await(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
        return partitions;
    }

    private static long offsetOr(OffsetAndMetadata committed, ListOffsetsResultInfo begin) {
        return committed == null ? begin.offset() : committed.offset();
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
