package pactwire.contract.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pactwire.contract.Topic;

/**
 * What a service counts about its part of the stream. What happens inside a transaction counts once it is committed, so that
 * a poll that is rolled back and repeated counts once. Thread-safe.
 *
 * <ul>
 *   <li>{@code pactwire.delay} {topic}: from the feeding of an article to the commit of an event on that topic
 *   <li>{@code pactwire.retries} {topic}: further tries at a record on which our own code failed
 *   <li>{@code pactwire.dead.letters} {topic, reason}: records of that topic given up
 * </ul>
 */
public final class StreamMeters {
    private final MeterRegistry registry;
    private final Clock clock;
    private final MeterProvider<Timer> delay;
    private final Map<String, Timer> delays = new ConcurrentHashMap<>();

    public StreamMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.delay =
                Delays.byTopic("pactwire.delay", "from the feeding of an article to an event on the topic", registry);
        // A counter that is born with its first count shows no increase: the alert on dead letters would miss the
        // first.
        for (var topic : Topic.ALL) {
            deadLetters(topic, Failure.MALFORMED);
            deadLetters(topic, Failure.BUG);
            retries(topic);
        }
    }

    /** Runs it after the commit of the transaction that this thread is in, never if that is rolled back; without one, now. */
    void onceCommitted(Runnable count) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }

    void sent(String topic, Instant receivedAt) {
        delays.computeIfAbsent(topic, name -> delay.withTag("topic", name))
                .record(Duration.between(receivedAt, clock.instant()));
    }

    void retried(String topic) {
        retries(topic).increment();
    }

    private Counter retries(String topic) {
        return registry.counter("pactwire.retries", "topic", topic);
    }

    void buried(String topic, Failure reason) {
        deadLetters(topic, reason).increment();
    }

    private Counter deadLetters(String topic, Failure reason) {
        return registry.counter("pactwire.dead.letters", "topic", topic, "reason", reason.name());
    }
}
