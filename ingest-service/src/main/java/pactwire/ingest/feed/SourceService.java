package pactwire.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Follows the sources' log, shares the visits with the other instances, and makes the poller look. Which instance visits
 * which sources is what Kafka's consumer groups decide anyway: to whom a partition is assigned, its hosts belong.
 */
final class SourceService implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SourceService.class);
    private static final String GROUP = "ingest-service-sources";
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_GLANCES = Duration.ofSeconds(10);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Sources sources;
    private final SourcePoller poller;
    private final SourcesFile file;
    private final SourceMeters meters;
    private final Clock clock;
    private final boolean polls;
    private final Share share;
    private volatile boolean running;
    private Thread thread = new Thread();
    private Instant glanced = Instant.EPOCH;

    /** @param share kept up to date from here */
    SourceService(
            ConsumerFactory<String, byte[]> consumers,
            Sources sources,
            SourcePoller poller,
            SourcesFile file,
            SourceMeters meters,
            Clock clock,
            boolean polls,
            Share share) {
        this.consumers = consumers;
        this.sources = sources;
        this.poller = poller;
        this.file = file;
        this.meters = meters;
        this.clock = clock;
        this.polls = polls;
        this.share = share;
    }

    /** Returns when all that was ever said of sources is known. */
    @Override
    public void start() {
        var follower = consumers.createConsumer(null, "sources", "-log");
        var partitions = follower.partitionsFor(SourceLog.TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        follower.assign(partitions);
        follower.seekToBeginning(partitions);
        catchUp(follower, partitions);
        file.load();
        running = true;
        thread = new Thread(() -> run(follower), "sources");
        thread.start();
    }

    private void run(Consumer<String, byte[]> follower) {
        try (follower;
                var member = consumers.createConsumer(GROUP, "sources", "-visits")) {
            if (polls) {
                member.subscribe(List.of(SourceLog.TOPIC), new Assignment(member, follower));
            }
            while (running) {
                try {
                    follow(follower, LOOK);
                    if (polls) {
                        member.poll(LOOK);
                        poller.runDue();
                    }
                    glance();
                } catch (RuntimeException e) {
                    log.warn("sources wait a moment: {}", e.toString());
                    java.util.concurrent.locks.LockSupport.parkNanos(AFTER_FAULT.toNanos());
                }
            }
        }
    }

    private void glance() {
        if (Duration.between(glanced, clock.instant()).compareTo(BETWEEN_GLANCES) >= 0) {
            glanced = clock.instant();
            file.reloadIfChanged();
            var ours = sources.all().stream().filter(share::includes).toList();
            meters.update(ours, sources::state, glanced);
        }
    }

    private void follow(Consumer<String, byte[]> follower, Duration patience) {
        follower.poll(patience).forEach(record -> sources.apply(record.key(), record.offset(), record.value()));
    }

    /** Reads until what is written by now is known. */
    private void catchUp(Consumer<String, byte[]> follower, Collection<TopicPartition> partitions) {
        var ends = new HashMap<>(follower.endOffsets(partitions));
        while (!ends.isEmpty()) {
            ends.entrySet().removeIf(end -> follower.position(end.getKey()) >= end.getValue());
            if (!ends.isEmpty()) {
                follow(follower, LOOK);
            }
        }
    }

    /** Nothing of a partition is read as a member: what it holds, the follower knows already. */
    private final class Assignment implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> member;
        private final Consumer<String, byte[]> follower;

        Assignment(Consumer<String, byte[]> member, Consumer<String, byte[]> follower) {
            this.member = member;
            this.follower = follower;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            member.pause(member.assignment());
            // Else a source would be visited with what its last visitor knew a moment ago.
            catchUp(follower, partitions);
            share.add(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            share.remove(partitions);
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
