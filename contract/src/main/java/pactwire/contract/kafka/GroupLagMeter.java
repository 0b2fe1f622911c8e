package pactwire.contract.kafka;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * {@code pactwire.group.lag} {group, topic}, measured every 10 seconds. While the broker is away it keeps the last figure:
 * the alert on the consumer speaks then.
 */
final class GroupLagMeter implements SmartLifecycle {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(GroupLagMeter.class);

    private final Admin admin;
    private final GroupLag lag;
    private final KafkaListenerEndpointRegistry listeners;
    private final MeterRegistry registry;
    private final Clock clock = Clock.systemUTC();
    private final Map<Tags, AtomicLong> latest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "group-lag"));

    private volatile boolean running;
    private volatile @Nullable Instant measured;

    /** @param admin is closed with this */
    GroupLagMeter(Admin admin, KafkaListenerEndpointRegistry listeners, MeterRegistry registry) {
        this.admin = admin;
        this.lag = new GroupLag(admin);
        this.listeners = listeners;
        this.registry = registry;
    }

    @Override
    public void start() {
        running = true;
        clockwork.scheduleWithFixedDelay(this::measure, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void measure() {
        try {
            for (var group : topicsByGroup().entrySet()) {
                lag.of(group.getKey(), group.getValue())
                        .forEach((topic, records) -> show(group.getKey(), topic, records));
            }
            measured = clock.instant();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            log.warn("the lag stays as it was {} ago or longer: {}", INTERVAL, e.toString());
        }
    }

    private void show(String group, String topic, long records) {
        latest.computeIfAbsent(Tags.of("group", group, "topic", topic), tags -> {
                    var figure = new AtomicLong();
                    Gauge.builder("pactwire.group.lag", figure, AtomicLong::doubleValue)
                            .description("records that the group has yet to commit")
                            .tags(tags)
                            .register(registry);
                    return figure;
                })
                .set(records);
    }

    private Map<String, Set<String>> topicsByGroup() {
        return listeners.getListenerContainers().stream()
                .collect(Collectors.groupingBy(
                        listener -> requireNonNull(listener.getGroupId(), listener.getListenerId()),
                        Collectors.flatMapping(
                                listener -> Arrays.stream(
                                        listener.getContainerProperties().getTopics()),
                                Collectors.toUnmodifiableSet())));
    }

    /** Whether the broker has answered within that time. */
    boolean isCurrent(Duration age) {
        var last = measured;
        return last != null && last.plus(age).isAfter(clock.instant());
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
        admin.close(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
