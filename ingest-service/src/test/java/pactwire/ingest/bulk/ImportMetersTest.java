package pactwire.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ImportMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Hands clock = new Hands();
    private final ImportMeters meters = new ImportMeters(registry, clock);

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void records_areCountedByWhatBecameOfThem() {
        meters.moved(progress("a", false), 500, 2);
        meters.moved(progress("a", true), 70, 0);

        assertThat(records("fed")).isEqualTo(570);
        assertThat(records("refused")).isEqualTo(2);
    }

    @Test
    void importThatStopped_growsIdle_untilItMovesOrEnds() {
        meters.moved(progress("slow", false), 1, 0);
        clock.now = clock.now.plusSeconds(90);
        meters.moved(progress("brisk", false), 1, 0);
        clock.now = clock.now.plusSeconds(10);
        assertThat(gauge("pactwire.imports.open")).isEqualTo(2);
        assertThat(gauge("pactwire.imports.idle")).isEqualTo(100);

        meters.moved(progress("slow", false), 1, 0);
        assertThat(gauge("pactwire.imports.idle")).isEqualTo(10);

        meters.moved(progress("slow", true), 0, 0);
        meters.moved(progress("brisk", true), 0, 0);
        assertThat(gauge("pactwire.imports.open")).isZero();
        assertThat(gauge("pactwire.imports.idle")).isZero();
    }

    @Test
    void importGivenUpForADay_isForgotten() {
        meters.moved(progress("a", false), 1, 0);
        clock.now = clock.now.plus(Duration.ofDays(1)).plusSeconds(1);

        assertThat(gauge("pactwire.imports.open")).isZero();
    }

    private static ImportProgress progress(String id, boolean done) {
        return new ImportProgress(id, "a.jsonl", 1_000, 500, 10, 0, done, Instant.EPOCH);
    }

    private double records(String outcome) {
        return registry.get("pactwire.imports.records")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
