package pactwire.benchmarks.pipeline;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run found, as one table. */
final class Summary {
    private Summary() {}

    /**
     * @param rest bytes resident before the first article
     * @param floor null where it was not measured
     */
    static void print(
            BenchedSystem system, Map<Part, Long> rest, Throughput.Outcome outcome, Floor.@Nullable Costs floor) {
        System.out.printf(
                Locale.ROOT,
                "%n%,d articles in %.1f s: %.0f articles/s%n%n"
                        + "| | CPU, ms an article | times its floor | resident at rest, MB | at most, MB | ready after, s |%n"
                        + "|---|---|---|---|---|---|%n",
                outcome.articles(),
                outcome.seconds(),
                outcome.rate());
        for (var part : Part.values()) {
            var ready = system.startTimes().get(part);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %s | %s | %s | %s |%n",
                    part.title,
                    outcome.cpuMillisAnArticle(part),
                    times(outcome.cpuMillisAnArticle(part), floorOf(part, floor)),
                    megabytes(rest.get(part)),
                    megabytes(outcome.resident().get(part)),
                    ready == null ? "" : String.format(Locale.ROOT, "%.1f", ready.toMillis() / 1000.0));
        }
        System.out.printf(
                Locale.ROOT,
                "| **all** | **%.2f** | **%s** | | | |%n",
                outcome.cpuMillisAnArticle(),
                times(outcome.cpuMillisAnArticle(), floor == null ? null : floor.sum()));
        if (floor != null) {
            System.out.printf(
                    Locale.ROOT,
                    "| floor: parsing %.2f, Kafka %.2f, COPY %.2f | %.2f | 1 | | | |%n",
                    floor.parsing(),
                    floor.kafka(),
                    floor.copying(),
                    floor.sum());
        }
    }

    /** Extraction has none, and the store's is PostgreSQL's: it only hands rows on. */
    private static @Nullable Double floorOf(Part part, Floor.@Nullable Costs floor) {
        if (floor == null) {
            return null;
        }
        return switch (part) {
            case INGEST -> floor.parsing();
            case BROKER -> floor.kafka();
            case DATABASE -> floor.copying();
            case EXTRACT, STORE -> null;
        };
    }

    private static String times(double millis, @Nullable Double floor) {
        return floor == null ? "" : String.format(Locale.ROOT, "%.1f", millis / floor);
    }

    private static String megabytes(@Nullable Long bytes) {
        return bytes == null ? "" : "" + bytes / 1_000_000;
    }
}
