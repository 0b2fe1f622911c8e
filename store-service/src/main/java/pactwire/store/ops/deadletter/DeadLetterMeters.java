package pactwire.store.ops.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pactwire.contract.Topic;
import pactwire.store.ops.deadletter.DeadLetters.Depth;

/** How many dead letters wait for a decision, and how long. */
@Component
class DeadLetterMeters {
    private static final Depth NONE = new Depth(0, Duration.ZERO);

    private final DeadLetters letters;
    private final Clock clock;
    private volatile Map<String, Depth> depths = Map.of();

    DeadLetterMeters(DeadLetters letters, Clock clock, MeterRegistry meters) {
        this.letters = letters;
        this.clock = clock;
        for (String topic : Topic.ALL) {
            Gauge.builder("pactwire.dead.letters.waiting", () -> depth(topic).letters())
                    .description("Dead letters that wait for a decision")
                    .tag("topic", topic)
                    .register(meters);
            TimeGauge.builder(
                            "pactwire.dead.letters.oldest",
                            () -> depth(topic).oldest().toSeconds(),
                            TimeUnit.SECONDS)
                    .description("How long the oldest dead letter has waited")
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    private Depth depth(String topic) {
        return depths.getOrDefault(topic, NONE);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            depths = letters.depths(clock.instant());
        } catch (DataAccessException e) {
            // As it was; that the database is away shows elsewhere.
        }
    }
}
