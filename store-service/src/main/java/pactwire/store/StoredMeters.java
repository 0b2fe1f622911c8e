package pactwire.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import pactwire.contract.kafka.Received;

/** How long what is stored was on its way: all of it, and the last leg. Thread-safe. */
@Component
class StoredMeters {
    private final MeterRegistry meters;
    private final Clock clock;

    StoredMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** @param events whose rows are committed */
    void stored(List<Received> events) {
        var now = clock.instant();
        for (var event : events) {
            var topic = event.record().topic();
            delay("pactwire.stored.delay", "from the feeding of an article to a row", topic)
                    .record(Duration.between(event.receivedAt(), now));
            delay("pactwire.stored.event.delay", "from an event on the topic to a row", topic)
                    .record(Duration.between(Instant.ofEpochMilli(event.record().timestamp()), now));
        }
    }

    private Timer delay(String name, String description, String topic) {
        return Timer.builder(name)
                .description(description)
                .tag("topic", topic)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
    }
}
