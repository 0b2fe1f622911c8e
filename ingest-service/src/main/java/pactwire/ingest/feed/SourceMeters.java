package pactwire.ingest.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import pactwire.ingest.feed.EntryFeeder.Outcome;
import pactwire.ingest.feed.SourceView.Status;

/** What sources do, in numbers: visits, articles, silence, failures. */
final class SourceMeters {
    private final MeterRegistry meters;
    private final MultiGauge silence;
    private final MultiGauge failures;
    private final MultiGauge sources;

    SourceMeters(MeterRegistry meters) {
        this.meters = meters;
        silence = MultiGauge.builder("pactwire.source.silence")
                .description("Since the source's last article, or since it was named")
                .baseUnit("seconds")
                .register(meters);
        failures = MultiGauge.builder("pactwire.source.failures")
                .description("Visits that failed, in a row")
                .register(meters);
        sources = MultiGauge.builder("pactwire.sources")
                .description("Sources by status")
                .register(meters);
    }

    void article(Source source, Outcome outcome) {
        meters.counter("pactwire.source.articles", "source", source.label(), "outcome", name(outcome))
                .increment();
    }

    void poll(Source source, String outcome) {
        meters.counter("pactwire.source.polls", "source", source.label(), "outcome", outcome)
                .increment();
    }

    /** @param what {@code feed} or {@code page} */
    <T> T timed(String what, Supplier<T> work) {
        return Timer.builder("pactwire.source.visit")
                .description("Fetching one feed, or one page and handing it on")
                .tag("what", what)
                .register(meters)
                .record(work);
    }

    /** @param ours this instance's sources; of paused ones, silence and failures tell nothing */
    void update(List<Source> ours, Function<Source, PollState> states, Instant now) {
        var silences = new ArrayList<MultiGauge.Row<?>>();
        var failing = new ArrayList<MultiGauge.Row<?>>();
        var byStatus = new EnumMap<Status, Integer>(Status.class);
        for (Source source : ours) {
            var health = SourceView.of(source, states.apply(source), now).health();
            var tags = Tags.of("source", source.label(), "id", source.id());
            if (health.status() != Status.PAUSED) {
                silences.add(MultiGauge.Row.of(tags, health.silentSeconds()));
                failing.add(MultiGauge.Row.of(tags, health.failures()));
            }
            byStatus.merge(health.status(), 1, Integer::sum);
        }
        silence.register(silences, true);
        failures.register(failing, true);
        var counts = new ArrayList<MultiGauge.Row<?>>();
        for (Status status : Status.values()) {
            counts.add(MultiGauge.Row.of(Tags.of("status", name(status)), byStatus.getOrDefault(status, 0)));
        }
        sources.register(counts, true);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
