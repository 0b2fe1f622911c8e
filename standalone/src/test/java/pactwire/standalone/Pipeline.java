package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import pactwire.standalone.TestArticles.Article;

/** Broker, database and the three services for a test, each of which it can take away and bring back. */
final class Pipeline implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final Ports ports;
    private final Path directory;
    private AutoCloseable broker;
    private String bootstrapServers;
    private EmbeddedDatabase database;
    private Services services;

    private Pipeline(Path directory) {
        this.directory = directory;
        this.ports = TestPorts.free();
    }

    /** On whatever Kafka {@link TestKafka} takes. */
    static Pipeline start(Path directory) throws Exception {
        var pipeline = new Pipeline(directory);
        var kafka = TestKafka.start(directory.resolve("kafka"), pipeline.ports);
        pipeline.broker = kafka;
        pipeline.bootstrapServers = kafka.bootstrapServers();
        pipeline.startDatabase();
        pipeline.startServices();
        return pipeline;
    }

    /** On the embedded broker, which can be stopped and started on the same port; without services. */
    static Pipeline bare(Path directory) throws Exception {
        var pipeline = new Pipeline(directory);
        pipeline.startBroker();
        pipeline.startDatabase();
        return pipeline;
    }

    void startBroker() throws Exception {
        var kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.kafka(), ports.kafkaController());
        broker = kafka;
        bootstrapServers = kafka.bootstrapServers();
    }

    void stopBroker() throws Exception {
        broker.close();
    }

    void startDatabase() throws Exception {
        database = EmbeddedDatabase.start(directory.resolve("postgres"), ports.postgres());
    }

    void stopDatabase() throws Exception {
        database.close();
    }

    void startServices() {
        services = Services.start(bootstrapServers, jdbcUrl(), ports, false, List.of());
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** What a service in a process of its own needs to know. */
    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers,
                "DATABASE_URL",
                jdbcUrl(),
                "DATABASE_USER",
                "postgres",
                "DATABASE_PASSWORD",
                "postgres");
    }

    /** Without waiting for anything to be worked. */
    void feed(List<Article> articles) {
        var lines = new StringBuilder();
        articles.forEach(article -> lines.append(article.json()).append('\n'));
        assertThat(Http.post(articles(), "application/x-ndjson", lines.toString())
                        .statusCode())
                .isEqualTo(202);
    }

    String articles() {
        return "http://localhost:%d/articles".formatted(ports.ingest());
    }

    String store(String path) {
        return "http://localhost:%d%s".formatted(ports.store(), path);
    }

    Services services() {
        return services;
    }

    void awaitStored() throws InterruptedException, TimeoutException {
        try (var progress = new Progress(bootstrapServers)) {
            progress.awaitStored(PATIENCE, lag -> {});
        }
    }

    /** Ids of all findings in rows. */
    Set<String> storedFindings() {
        return new TreeSet<>(jdbc(jdbcUrl())
                .sql("select id from agreement_report union all select id from metric")
                .query(String.class)
                .list());
    }

    static JdbcClient jdbc(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url));
    }

    @Override
    public void close() throws Exception {
        if (services != null) {
            services.close();
        }
        database.close();
        broker.close();
    }
}
