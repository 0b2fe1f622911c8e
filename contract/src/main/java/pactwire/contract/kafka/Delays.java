package pactwire.contract.kafka;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How the ways of articles are timed: histograms by topic, with buckets from 5 milliseconds to 10 minutes. */
public final class Delays {
    private Delays() {}

    /** @return the timer of each topic by its tag {@code topic} */
    public static MeterProvider<Timer> byTopic(String name, String description, MeterRegistry registry) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .withRegistry(registry);
    }
}
