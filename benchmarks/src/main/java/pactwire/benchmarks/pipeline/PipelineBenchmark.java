package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import pactwire.benchmarks.LinePlot;
import pactwire.benchmarks.LinePlot.Line;
import pactwire.benchmarks.LinePlot.Point;
import pactwire.standalone.Ports;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the three services together; see {@code docs/performance.md}. */
@Command(
        name = "PipelineBenchmark",
        mixinStandardHelpOptions = true,
        description = "Feeds articles through the three services, each in a process of its own, and measures.")
final class PipelineBenchmark implements Callable<Integer> {
    private static final int SECONDS_OF_LATENCY = 20;
    /** Articles a second one by one, before those that are measured: the way of a single article is code of its own. */
    private static final int WARM_UP_RATE = 50;

    private static final int GROWTH_BLOCK = 5_000;

    private enum Step {
        throughput,
        floor,
        latency,
        reads,
        growth
    }

    @Parameters(
            paramLabel = "STEP",
            description = "any of ${COMPLETION-CANDIDATES}; floor and latency build on throughput",
            arity = "1..*")
    private List<Step> steps = List.of();

    @Option(names = "--articles", defaultValue = "5000", description = "how many are measured (${DEFAULT-VALUE})")
    private long articles;

    @Option(names = "--warm-up", defaultValue = "6000", description = "how many go before (${DEFAULT-VALUE})")
    private long warmUp;

    @Option(names = "--from", defaultValue = "seeds", description = "folder of .txt or JSON lines (${DEFAULT-VALUE})")
    private Path from = Path.of("seeds");

    @Option(
            names = "--alike",
            description =
                    "latency with articles that all tell of the same two states in the same month: the hardest to merge")
    private boolean alike;

    @Option(names = "--growth-to", defaultValue = "100000", description = "articles at the end (${DEFAULT-VALUE})")
    private long growthTo;

    @Option(names = "--plot", description = "the SVG that growth draws")
    private @Nullable Path plot;

    @Option(names = "--profile", description = "leave flight recordings in this folder")
    private @Nullable Path profile;

    @Option(
            names = "--service-options",
            defaultValue = BenchedSystem.SERVICE_OPTIONS,
            description = "of the services' virtual machines (${DEFAULT-VALUE})")
    private String serviceOptions = BenchedSystem.SERVICE_OPTIONS;

    @Option(
            names = "--postgres",
            paramLabel = "SETTING=VALUE",
            description = "of PostgreSQL, such as shared_buffers=1GB; may be given again")
    private Map<String, String> postgres = Map.of();

    @Option(
            names = "--nice",
            defaultValue = "0",
            description = "how much ingestion and extraction give way to the store, 1 to 19 (${DEFAULT-VALUE})")
    private int niceness;

    @Option(names = "--port", defaultValue = "29000", description = "the first of seven free ports (${DEFAULT-VALUE})")
    private int port;

    private PipelineBenchmark() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new PipelineBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TimeoutException, SQLException {
        var directory = profile == null ? Files.createTempDirectory("pactwire-pipeline") : profile;
        var variations = new Variations(SampleTexts.read(from));
        var settings =
                new BenchedSystem.Settings(List.of(serviceOptions.split(" ")), postgres, niceness, profile != null);
        try (var system = BenchedSystem.start(directory, Ports.from(port), settings)) {
            System.out.printf(
                    "Services with %s beside their own, ingestion and extraction nice by %d, PostgreSQL with %s; data in %s%n",
                    serviceOptions, niceness, postgres, directory);
            var rest = system.resident();
            var throughput = new Throughput(system, new Feeder(system.articles(), variations));
            throughput.run(0, warmUp);
            double rate = 100;
            long fed = warmUp;
            if (steps.contains(Step.throughput)) {
                var outcome = throughput.run(fed, fed + articles);
                fed += articles;
                rate = outcome.rate();
                var floor = steps.contains(Step.floor) ? new Floor(system).measure(variations, fed) : null;
                Summary.print(system, rest, outcome, floor);
            }
            if (steps.contains(Step.reads)) {
                new Reads(system).run(throughput, fed, fed + articles);
                fed += articles;
            }
            if (steps.contains(Step.latency)) {
                latency(new Latency(system, alike), rate);
            }
            if (steps.contains(Step.growth)) {
                growth(throughput, fed);
            }
        }
        if (profile == null) {
            FileSystemUtils.deleteRecursively(directory);
        }
        return 0;
    }

    private static void latency(Latency latency, double most) throws InterruptedException {
        latency.run(WARM_UP_RATE, SECONDS_OF_LATENCY);
        var outcomes = new ArrayList<Latency.Outcome>();
        for (double rate : new double[] {10, 100, most * 0.7}) {
            outcomes.add(latency.run(rate, SECONDS_OF_LATENCY));
        }
        Latency.print(outcomes);
    }

    /** The plot is drawn anew after each block, so that a run that is ended leaves what it had. */
    private void growth(Throughput throughput, long fed) throws IOException, InterruptedException, TimeoutException {
        var shown = List.of(Part.EXTRACT, Part.STORE, Part.DATABASE);
        var all = new ArrayList<Point>();
        var byPart = new EnumMap<Part, List<Point>>(Part.class);
        System.out.printf(
                "%n| articles stored | articles/s | CPU, ms an article | %s |%n|---|---|---|---|---|---|%n",
                shown.stream().map(part -> part.title).collect(Collectors.joining(" | ")));
        for (long from = fed; from < growthTo; from += GROWTH_BLOCK) {
            var to = from + GROWTH_BLOCK;
            var outcome = throughput.run(from, to);
            all.add(new Point(to, outcome.cpuMillisAnArticle()));
            System.out.printf(Locale.ROOT, "| %,d | %.0f | %.2f |", to, outcome.rate(), outcome.cpuMillisAnArticle());
            for (var part : shown) {
                double cpu = outcome.cpuMillisAnArticle(part);
                byPart.computeIfAbsent(part, each -> new ArrayList<>()).add(new Point(to, cpu));
                System.out.printf(Locale.ROOT, " %.2f |", cpu);
            }
            System.out.println();
            if (plot != null) {
                var lines = new ArrayList<Line>();
                lines.add(new Line("all services, Kafka and PostgreSQL", all));
                byPart.forEach((part, points) -> lines.add(new Line(part.title, points)));
                LinePlot.write(plot, "articles stored", "ms of CPU an article", lines);
            }
        }
    }
}
