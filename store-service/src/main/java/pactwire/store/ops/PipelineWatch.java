package pactwire.store.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import pactwire.contract.Topic;
import pactwire.contract.kafka.GroupLag;
import pactwire.contract.kafka.GroupLag.Position;
import pactwire.store.ops.Stage.Look;
import pactwire.store.ops.Stage.TopicLag;

/** Looks at the stages of the pipeline every few seconds, and remembers a quarter of an hour. Thread-safe. */
@Component
class PipelineWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PipelineWatch.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    /** Who works what, in the article's order. */
    private static final List<Worker> WORKERS = List.of(
            new Worker("cleaning", "ingest-service", List.of(Topic.RAW)),
            new Worker("reading", "extract-service", List.of(Topic.CLEAN)),
            new Worker("storing", "store-service", List.of(Topic.CLEAN, Topic.AGREEMENTS, Topic.METRICS)));

    private record Worker(String stage, String group, List<String> topics) {}

    private final KafkaAdmin kafka;
    private final OldestUnread oldest;
    private final WebhookLag webhooks;
    private final Clock clock;
    private final OpsProperties properties;
    private final Map<String, Deque<Look>> history = new LinkedHashMap<>();
    private volatile Seen seen;
    /** Only a store that was started to be rebuilt replays, and only until everything has been worked once. */
    private volatile boolean replaying;

    /** Touched by the clockwork's thread alone. */
    private @Nullable Admin admin;

    private volatile @Nullable ScheduledExecutorService clockwork;

    PipelineWatch(
            KafkaAdmin kafka,
            OldestUnread oldest,
            WebhookLag webhooks,
            Clock clock,
            OpsProperties properties,
            @Value("${pactwire.store.rebuild:false}") boolean rebuilding) {
        this.kafka = kafka;
        this.oldest = oldest;
        this.webhooks = webhooks;
        this.clock = clock;
        this.properties = properties;
        this.replaying = rebuilding;
        this.seen = new Seen(clock.instant(), List.of(), null);
    }

    /**
     * @param at when the pipeline was last looked at with success
     * @param problem why it cannot be looked at now
     */
    record Seen(Instant at, List<Stage> stages, @Nullable String problem) {}

    /**
     * How far a replay of all articles is.
     *
     * @param running until nothing waits anywhere on the way
     * @param done raw articles that were cleaned again
     * @param total raw articles
     */
    record Replay(boolean running, long done, long total) {}

    Seen seen() {
        return seen;
    }

    Replay replay() {
        var stages = seen.stages();
        if (stages.isEmpty()) {
            return new Replay(replaying, 0, 0);
        }
        var cleaning = stages.get(1);
        return new Replay(replaying, cleaning.records(), cleaning.records() + cleaning.lag());
    }

    private void look() {
        try {
            look(new GroupLag(connected()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException
                | TimeoutException
                | KafkaException
                | DataAccessException
                | TransactionException e) {
            log.warn("the pipeline cannot be looked at: {}", e.toString());
            seen = new Seen(seen.at(), seen.stages(), "not known since: " + e.getMessage());
        }
    }

    /** Connected at the first look: the broker's name may not be known to the resolver before. */
    private Admin connected() {
        if (admin == null) {
            admin = Admin.create(kafka.getConfigurationProperties());
        }
        return admin;
    }

    private void look(GroupLag groups) throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        var stages = new ArrayList<Stage>();
        for (var worker : WORKERS) {
            var positions = groups.positions(worker.group(), Set.copyOf(worker.topics()));
            if (stages.isEmpty()) {
                stages.add(intake(positions, now));
            }
            stages.add(worked(worker, positions, now));
        }
        replaying &= stages.stream().anyMatch(stage -> stage.lag() > 0);
        stages.add(delivering(now));
        seen = new Seen(now, List.copyOf(stages), null);
    }

    private Stage intake(List<Position> positions, Instant now) {
        var all = positions.stream()
                .mapToLong(position -> position.last() - position.first())
                .sum();
        return Stage.of(
                "intake", null, List.of(new TopicLag(Topic.RAW, all, 0)), remember("intake", now, all, 0, null));
    }

    private Stage worked(Worker worker, List<Position> positions, Instant now) {
        var topics = worker.topics().stream()
                .map(topic -> topicLag(
                        topic,
                        positions.stream()
                                .filter(position -> position.partition().topic().equals(topic))
                                .toList()))
                .toList();
        var age = oldest.of(positions)
                .map(written -> Math.max(0, Duration.between(written, now).toSeconds()))
                .orElse(null);
        return Stage.of(
                worker.stage(),
                worker.group(),
                topics,
                remember(
                        worker.stage(),
                        now,
                        topics.stream().mapToLong(TopicLag::records).sum(),
                        topics.stream().mapToLong(TopicLag::lag).sum(),
                        age));
    }

    private static TopicLag topicLag(String topic, List<Position> positions) {
        return new TopicLag(
                topic,
                positions.stream()
                        .mapToLong(position -> position.next() - position.first())
                        .sum(),
                positions.stream().mapToLong(Position::lag).sum());
    }

    private Stage delivering(Instant now) {
        var slowest = webhooks.slowest(now);
        return Stage.of(
                "delivering",
                null,
                List.of(),
                remember("delivering", now, slowest.delivered(), slowest.lag(), slowest.oldestSeconds()));
    }

    private List<Look> remember(String stage, Instant now, long records, long lag, @Nullable Long age) {
        var looks = history.computeIfAbsent(stage, name -> new ArrayDeque<>());
        looks.add(Look.after(looks.peekLast(), now, records, lag, age));
        while (looks.getFirst().at().isBefore(now.minus(REMEMBERED))) {
            looks.removeFirst();
        }
        return List.copyOf(looks);
    }

    @Override
    public void start() {
        if (properties.watch()) {
            var thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "pipeline-watch"));
            thread.scheduleWithFixedDelay(this::look, 0, properties.every().toMillis(), TimeUnit.MILLISECONDS);
            clockwork = thread;
        }
    }

    @Override
    public void stop() {
        var thread = clockwork;
        clockwork = null;
        if (thread != null) {
            thread.execute(() -> {
                if (admin != null) {
                    admin.close(Duration.ZERO);
                }
            });
            thread.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
