package pactwire.ingest.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What came in by imports through this instance, and whether one of them has stopped on its way. Thread-safe. */
final class ImportMeters {
    /** Whoever has not gone on with an import for so long has given it up. */
    private static final Duration GIVEN_UP = Duration.ofDays(1);

    private final Map<String, Instant> moved = new ConcurrentHashMap<>();
    private final Counter fed;
    private final Counter refused;
    private final Clock clock;

    ImportMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        fed = records(registry, "fed");
        refused = records(registry, "refused");
        Gauge.builder("pactwire.imports.open", () -> open().count())
                .description("Imports that began here and are not done")
                .register(registry);
        TimeGauge.builder("pactwire.imports.idle", this::idleSeconds, TimeUnit.SECONDS)
                .description("Since the last batch of that open import that has waited longest")
                .register(registry);
    }

    private static Counter records(MeterRegistry registry, String outcome) {
        return Counter.builder("pactwire.imports.records")
                .description("Records of imports")
                .tag("outcome", outcome)
                .register(registry);
    }

    /**
     * A batch is in.
     *
     * @param refusedNow lines of it that were no articles
     */
    void moved(ImportProgress progress, int fedNow, int refusedNow) {
        fed.increment(fedNow);
        refused.increment(refusedNow);
        if (progress.done()) {
            moved.remove(progress.id());
        } else {
            moved.put(progress.id(), clock.instant());
        }
    }

    private Stream<Instant> open() {
        var limit = clock.instant().minus(GIVEN_UP);
        moved.values().removeIf(last -> last.isBefore(limit));
        return moved.values().stream();
    }

    private double idleSeconds() {
        var now = clock.instant();
        return open().mapToLong(last -> Duration.between(last, now).toSeconds())
                .max()
                .orElse(0);
    }
}
