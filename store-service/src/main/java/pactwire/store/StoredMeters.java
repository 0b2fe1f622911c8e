package pactwire.store;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import pactwire.contract.kafka.Delays;
import pactwire.contract.kafka.Received;

/** How long what is stored was on its way: all of it, and the last leg. Thread-safe. */
@Component
class StoredMeters {
    private final Clock clock;
    private final MeterProvider<Timer> delay;
    private final MeterProvider<Timer> eventDelay;

    StoredMeters(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.delay = Delays.byTopic("pactwire.stored.delay", "from the feeding of an article to a row", meters);
        this.eventDelay = Delays.byTopic("pactwire.stored.event.delay", "from an event on the topic to a row", meters);
    }

    /** @param events whose rows are committed */
    void stored(List<Received> events) {
        var now = clock.instant();
        // A poll is of few topics and many events: each meter is looked for once.
        var delays = new HashMap<String, Timer>();
        var eventDelays = new HashMap<String, Timer>();
        for (var event : events) {
            var topic = event.record().topic();
            delays.computeIfAbsent(topic, name -> delay.withTag("topic", name))
                    .record(Duration.between(event.receivedAt(), now));
            eventDelays
                    .computeIfAbsent(topic, name -> eventDelay.withTag("topic", name))
                    .record(Duration.between(Instant.ofEpochMilli(event.record().timestamp()), now));
        }
    }
}
