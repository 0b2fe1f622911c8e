package pactwire.benchmarks.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.benchmarks.pipeline.ProcessUse;
import pactwire.standalone.EmbeddedDatabase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what the store answers on many rows; see {@code docs/performance.md}. */
@Command(
        name = "QueryBenchmark",
        mixinStandardHelpOptions = true,
        description = "Fills a database with years of agreements and figures, and asks the store about them over HTTP.")
final class QueryBenchmark implements Callable<Integer> {
    private static final double AIM_MILLIS = 50;
    private static final int PAGES_DOWN = 20;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private enum Step {
        fill,
        ask,
        export
    }

    @Parameters(
            paramLabel = "STEP",
            description = "any of ${COMPLETION-CANDIDATES}; fill EMPTIES the tables",
            arity = "1..*")
    private List<Step> steps = List.of();

    @Option(names = "--agreements", defaultValue = "1000000", description = "how many to fill in (${DEFAULT-VALUE})")
    private long agreements;

    @Option(names = "--metrics", defaultValue = "5000000", description = "how many to fill in (${DEFAULT-VALUE})")
    private long metrics;

    @Option(
            names = "--data",
            description =
                    "folder of a PostgreSQL of its own, kept from step to step; beside --database, where that one's is")
    private @Nullable Path data;

    @Option(names = "--database", description = "JDBC URL, with user and password, of another PostgreSQL")
    private @Nullable String url;

    @Option(names = "--port", defaultValue = "29100", description = "the first of two free ports (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--times", defaultValue = "40", description = "how often each is asked (${DEFAULT-VALUE})")
    private int times;

    @Option(names = "--only", defaultValue = "", description = "ask only what contains this")
    private String only = "";

    @Option(names = "--plans", description = "show the plan of all that each question runs")
    private boolean plans;

    /** Of the service and, where it is ours, the database: seconds of processor time so far. */
    private DoubleSupplier cpu = () -> 0;

    private QueryBenchmark() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new QueryBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (url != null) {
            run(url);
            return 0;
        }
        data = data == null ? Files.createTempDirectory("pactwire-query") : data;
        System.err.println("data in " + data);
        try (var database = EmbeddedDatabase.start(data, port, plans ? Plans.SERVER : Map.of())) {
            run(database.jdbcUrl());
        }
        return 0;
    }

    private void run(String database) throws IOException, SQLException, InterruptedException {
        var log = Files.createTempFile("store-service", ".log");
        if (steps.contains(Step.fill)) {
            // The store makes its tables when it starts.
            StoreProcess.start(database, port + 1, log).close();
            new Filling(database, Rows.of(agreements, metrics)).run();
        }
        if (steps.contains(Step.ask)) {
            try (var explained = plans ? new Plans(database) : null;
                    var store = StoreProcess.start(database, port + 1, log)) {
                cpu = () -> ProcessUse.cpuSeconds(store.handle()) + databaseSeconds();
                askAll(store, explained);
            }
        }
        if (steps.contains(Step.export)) {
            try (var store = StoreProcess.start(database, port + 1, log)) {
                new Exports(store).run();
            }
        }
    }

    private double databaseSeconds() {
        try {
            var pid = data == null
                    ? null
                    : Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return pid == null
                    ? 0
                    : ProcessHandle.of(Long.parseLong(pid.strip()))
                            .map(ProcessUse::cpuSeconds)
                            .orElse(0.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void askAll(StoreProcess store, @Nullable Plans explained)
            throws IOException, InterruptedException, SQLException {
        System.out.printf(
                "| question | KB | p50 ms | p95 ms | max ms | processor ms | |%n|---|---|---|---|---|---|---|%n");
        for (int round = 0; round < 3; round++) {
            for (String question : Questions.ALL.subList(0, 30)) {
                store.get("/api/" + question);
            }
        }
        for (String question : Questions.ALL) {
            ask(store, question, question, explained);
        }
        for (String question : Questions.DEEP) {
            if (question.contains(only)) {
                var deep = question;
                for (int page = 0; page < PAGES_DOWN; page++) {
                    var next = NEXT.matcher(store.get("/api/" + deep));
                    if (next.find()) {
                        deep = question + "&cursor=" + URLEncoder.encode(next.group(1), StandardCharsets.UTF_8);
                    }
                }
                ask(store, deep.replace("limit=500&", ""), question.replace("limit=500", "cursor=…"), explained);
            }
        }
    }

    private void ask(StoreProcess store, String question, String shown, @Nullable Plans explained)
            throws IOException, InterruptedException, SQLException {
        if (!question.contains(only)) {
            return;
        }
        if (explained != null) {
            store.get("/api/" + question);
            explained.next();
            store.get("/api/" + question);
            System.out.printf("%n=== %s%n%s%n", shown, explained.next());
            return;
        }
        var millis = new ArrayList<Double>();
        int bytes = 0;
        double cpuBefore = 0;
        for (int run = -2; run < times; run++) {
            if (run == 0) {
                cpuBefore = cpu.getAsDouble();
            }
            var began = System.nanoTime();
            bytes = store.get("/api/" + question).length();
            if (run >= 0) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        var processor = (cpu.getAsDouble() - cpuBefore) * 1000 / times;
        millis.sort(null);
        var p95 = millis.get((int) Math.ceil(millis.size() * 0.95) - 1);
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %d | %.1f | %.1f | %.1f | %.1f | %s |%n",
                shown,
                bytes / 1000,
                millis.get(millis.size() / 2),
                p95,
                millis.get(millis.size() - 1),
                processor,
                p95 > AIM_MILLIS ? "over" : "");
    }
}
