package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/scaling.md: what it says that a load needs follows from its one table of inputs. To refresh: change those, run, paste. */
class ScalingTest {
    private static final Pattern INPUT = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([0-9.]+) \\|");
    private static final double MILLION = 1e6;
    private static final double HUNDRED_MILLIONS = 1e8;
    private static final double SECONDS_A_DAY = 86_400;
    private static final double TERABYTE = 1e12;

    private final String page = page();
    private final Map<String, Double> inputs = inputs(page);

    @Test
    void needs_followFromTheInputs() {
        assertThat(page)
                .as("the table of needs should be:%n%s%n", String.join("\n", needs()))
                .contains(String.join("\n", needs()));
    }

    private List<String> needs() {
        var rows = new ArrayList<String>();
        rows.add(row("articles a second: mean", 1, day -> day / SECONDS_A_DAY));
        rows.add(row("articles a second: peak", 1, this::peak));
        rows.add(row("ingest-service, processors", 0, day -> processors(day, "clean_ms")));
        rows.add(row("extract-service, processors", 0, day -> processors(day, "read_ms")));
        rows.add(row("store-service, processors", 0, day -> processors(day, "store_ms")));
        rows.add(row("PostgreSQL, processors", 0, day -> processors(day, "postgres_ms")));
        rows.add(row("Kafka, processors", 0, day -> processors(day, "kafka_ms") * in("replicas")));
        rows.add(row("partitions of each topic", 0, this::partitions));
        rows.add(row(
                "instances of extract-service with four threads",
                0,
                day -> Math.max(2, Math.ceil(processors(day, "read_ms") / 4))));
        rows.add(row("Kafka's disks, TB a year", 1, this::kafkaTerabytes));
        rows.add(row("brokers, by processors", 0, this::brokersByProcessors));
        rows.add(row("brokers, where they keep a year themselves", 0, this::brokersByDisk));
        rows.add(row("PostgreSQL's disk, TB a year", 1, day -> day * 365 * in("row_bytes") / TERABYTE));
        rows.add(row("share of the one writer's time", 2, day -> day / SECONDS_A_DAY * in("turn_ms") / 1000));
        return rows;
    }

    private double peak(double day) {
        return day / SECONDS_A_DAY * in("peak");
    }

    private double processors(double day, String millis) {
        return Math.ceil(peak(day) * in(millis) / 1000 / in("busy"));
    }

    /** As many as threads that read; twelve divide among many numbers of instances. */
    private double partitions(double day) {
        return Math.ceil(Math.max(processors(day, "clean_ms"), processors(day, "read_ms")) / 12) * 12;
    }

    private double kafkaTerabytes(double day) {
        var bytes = in("raw_bytes") + in("clean_bytes") + in("event_bytes");
        return day * 365 * bytes * in("replicas") / TERABYTE;
    }

    private double brokersByProcessors(double day) {
        var processors = processors(day, "kafka_ms") * in("replicas");
        return Math.max(in("replicas"), Math.ceil(processors / in("broker_processors")));
    }

    private double brokersByDisk(double day) {
        return Math.max(in("replicas"), Math.ceil(kafkaTerabytes(day) / in("broker_terabytes")));
    }

    private static String row(String need, int decimals, DoubleUnaryOperator ofArticlesADay) {
        var format = "%%,.%df".formatted(decimals);
        return "| %s | %s | %s |"
                .formatted(
                        need,
                        String.format(Locale.ROOT, format, ofArticlesADay.applyAsDouble(MILLION)),
                        String.format(Locale.ROOT, format, ofArticlesADay.applyAsDouble(HUNDRED_MILLIONS)));
    }

    private double in(String name) {
        return inputs.get(name);
    }

    private static Map<String, Double> inputs(String page) {
        var inputs = new TreeMap<String, Double>();
        INPUT.matcher(page).results().forEach(input -> inputs.put(input.group(1), Double.valueOf(input.group(2))));
        return inputs;
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "scaling.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
