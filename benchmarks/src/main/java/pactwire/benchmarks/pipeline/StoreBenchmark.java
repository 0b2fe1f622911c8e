package pactwire.benchmarks.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import pactwire.benchmarks.pipeline.RecordedEvents.Told;
import pactwire.contract.ArticleEvent;
import pactwire.standalone.EmbeddedDatabase;
import pactwire.store.Projections;
import pactwire.store.StoreApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the store's writing by itself: events of many articles into a real PostgreSQL, without a broker. */
@Command(
        name = "StoreBenchmark",
        mixinStandardHelpOptions = true,
        description =
                "Stores the events of many articles, and tells the processor time of the store and of PostgreSQL.")
final class StoreBenchmark implements Callable<Integer> {
    /** The rows that are a function of the events; changes are not, since they tell of polls too. */
    private static final List<String> ROWS = List.of(
            "select id, sort_date, facets, search, document, content, source, fingerprint from article order by id",
            "select article_id, document from article_rejection order by article_id",
            "select article_id, kind, document from reading order by article_id, kind",
            "select id, article_id, agreement_id, document, joined from agreement_report order by id",
            "select block, id from report_block join agreement_report on number = report order by block, id",
            "select id, sort_date, facets, search, confidence, document from agreement order by id",
            "select id, article_id, series_id, sort_date, facets, search, confidence, document from metric order by id",
            "select id, sort_date, facets, search, confidence, document from series order by id");

    @Option(names = "--from", defaultValue = "seeds", description = "folder of .txt or JSON lines (${DEFAULT-VALUE})")
    private Path from = Path.of("seeds");

    @Option(names = "--articles", defaultValue = "3000", description = "how many are read (${DEFAULT-VALUE})")
    private long articles;

    @Option(names = "--events", description = "their events, read from this file where it exists, else written to it")
    private @Nullable Path events;

    @Option(names = "--poll", defaultValue = "25", description = "articles in a poll (${DEFAULT-VALUE})")
    private int poll;

    @Option(names = "--block", defaultValue = "500", description = "articles in a line of the table (${DEFAULT-VALUE})")
    private int block;

    @Option(
            names = "--rows",
            description = "write all rows to this file at the end, in an order that is always the same")
    private @Nullable Path rows;

    @Option(names = "--port", defaultValue = "29300", description = "a free port, for PostgreSQL (${DEFAULT-VALUE})")
    private int port;

    private StoreBenchmark() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new StoreBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var directory = Files.createTempDirectory("pactwire-store");
        var file = events == null ? directory.resolve("events.gz") : events;
        if (!Files.exists(file)) {
            RecordedEvents.record(new Variations(SampleTexts.read(from)), articles, file);
        }
        var told = RecordedEvents.read(file);
        try (var database = EmbeddedDatabase.start(directory.resolve("postgres"), port);
                var store = store(database)) {
            System.out.printf(
                    "%,d articles, %,d events, %d articles a poll%n%n",
                    told.size(), told.stream().mapToInt(Told::size).sum(), poll);
            measure(told, store.getBean(Projections.class), BenchedSystem.postmaster(directory.resolve("postgres")));
            if (rows != null) {
                write(database, rows);
            }
        }
        FileSystemUtils.deleteRecursively(directory);
        return 0;
    }

    private static ConfigurableApplicationContext store(EmbeddedDatabase database) {
        return StoreApplication.service()
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.kafka.listener.auto-startup=false",
                        "--spring.kafka.admin.auto-create=false",
                        "--pactwire.ops.watch=false");
    }

    private void measure(List<Told> told, Projections projections, ProcessHandle postgres) {
        System.out.printf(
                "| articles stored | store, CPU ms an article | PostgreSQL, CPU ms an article |%n|---|---|---|%n");
        for (int from = 0; from < told.size(); from += block) {
            var to = Math.min(told.size(), from + block);
            var own = ProcessUse.ownCpuSeconds();
            var database = ProcessUse.cpuSeconds(postgres);
            for (int i = from; i < to; i += poll) {
                store(projections, told.subList(i, Math.min(to, i + poll)));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.2f | %.2f |%n",
                    to,
                    (ProcessUse.ownCpuSeconds() - own) * 1000 / (to - from),
                    (ProcessUse.cpuSeconds(postgres) - database) * 1000 / (to - from));
        }
    }

    private static void store(Projections projections, List<Told> poll) {
        List<ArticleEvent> clean =
                poll.stream().flatMap(article -> article.clean().stream()).toList();
        List<ArticleEvent> agreements =
                poll.stream().flatMap(article -> article.agreements().stream()).toList();
        List<ArticleEvent> metrics =
                poll.stream().flatMap(article -> article.metrics().stream()).toList();
        projections.store(clean, agreements, metrics);
    }

    private static void write(EmbeddedDatabase database, Path file) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres");
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var query : ROWS) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (%s) to stdout".formatted(query), out);
            }
        }
    }
}
