package pactwire.contract.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

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
    private final MultiGauge gauge;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "group-lag"));

    private volatile boolean running;

    /** @param admin is closed with this */
    GroupLagMeter(Admin admin, KafkaListenerEndpointRegistry listeners, MeterRegistry registry) {
        this.admin = admin;
        this.lag = new GroupLag(admin);
        this.listeners = listeners;
        this.gauge = MultiGauge.builder("pactwire.group.lag")
                .description("records that the group has yet to commit")
                .register(registry);
    }

    @Override
    public void start() {
        running = true;
        clockwork.scheduleWithFixedDelay(this::measure, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void measure() {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        try {
            for (var group : topicsByGroup().entrySet()) {
                lag.of(group.getKey(), group.getValue())
                        .forEach((topic, records) ->
                                rows.add(MultiGauge.Row.of(Tags.of("group", group.getKey(), "topic", topic), records)));
            }
            gauge.register(rows, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            log.warn("the lag stays as it was {} ago or longer: {}", INTERVAL, e.toString());
        }
    }

    private Map<String, Set<String>> topicsByGroup() {
        return listeners.getListenerContainers().stream()
                .map(MessageListenerContainer::getContainerProperties)
                .collect(Collectors.groupingBy(
                        container -> String.valueOf(container.getGroupId()),
                        Collectors.flatMapping(
                                container -> Arrays.stream(container.getTopics()), Collectors.toUnmodifiableSet())));
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
