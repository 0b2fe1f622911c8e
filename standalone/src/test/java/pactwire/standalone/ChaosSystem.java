package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.Awaitility;
import pactwire.contract.Topic;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
import pactwire.store.StoreApplication;

/** Three brokers, PostgreSQL and the three services, each in processes of their own, and what can befall them. */
final class ChaosSystem implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Ports ports = TestPorts.free();
    private final Path directory;
    private final BrokerCluster brokers;
    private EmbeddedDatabase database;
    private final List<ServiceProcess> services;

    /** What can happen. All of it ends again by itself. */
    enum Fault {
        CLEANING_KILLED,
        READING_KILLED,
        STORE_KILLED,
        BROKERS_STOPPED_IN_THEIR_TRACKS,
        ONE_BROKER_KILLED,
        DATABASE_CUT_OFF,
        DATABASE_TAKES_NO_WRITES
    }

    private ChaosSystem(Path directory) throws IOException {
        this.directory = directory;
        brokers = keep(BrokerCluster.start(directory));
        database = EmbeddedDatabase.start(directory.resolve("postgres"), ports.postgres());
        services = List.of(
                service(IngestApplication.class, ports.ingest()),
                service(ExtractApplication.class, ports.extract()),
                service(StoreApplication.class, ports.store()));
        for (var service : services) {
            service.start();
        }
        services.forEach(ServiceProcess::awaitReady);
    }

    static ChaosSystem start(Path directory) throws IOException {
        return new ChaosSystem(directory);
    }

    String articles() {
        return "http://localhost:%d/articles".formatted(ports.ingest());
    }

    String store(String path) {
        return "http://localhost:%d%s".formatted(ports.store(), path);
    }

    String bootstrapServers() {
        return brokers.bootstrapServers();
    }

    String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** Else the death of one of them would prove nothing. */
    void assertEachRecordIsOnThreeBrokers() {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .untilAsserted(this::lookForThreeCopies);
    }

    private void lookForThreeCopies() throws InterruptedException {
        var topics = Topic.withDeadLetters().toList();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Progress.await(admin.describeTopics(topics).allTopicNames())
                    .values()
                    .forEach(topic -> assertThat(topic.partitions())
                            .allSatisfy(partition ->
                                    assertThat(partition.replicas()).hasSize(brokers.size())));
            var resources = topics.stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                    .toList();
            assertThat(Progress.await(admin.describeConfigs(resources).all()).values())
                    .allSatisfy(config -> assertThat(config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)
                                    .value())
                            .isEqualTo("2"));
        }
    }

    void callWebhook(String address) {
        var answer = Http.post(store("/api/webhooks"), "application/json", "{\"url\": \"%s\"}".formatted(address));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** A cluster that has just lost a broker may take long to tell how far everybody is. */
    void awaitStored() {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (var progress = new Progress(bootstrapServers())) {
                progress.awaitStored(PATIENCE, lag -> {});
                return true;
            }
        });
    }

    /** Numbers of all changes to agreements, in order. */
    List<String> agreementChanges() {
        return Pipeline.jdbc(jdbcUrl())
                .sql("select seq::text from change where kind = 'agreement' order by change.seq")
                .query(String.class)
                .list();
    }

    /** @param victim picks one where there are several */
    void suffer(Fault fault, int victim) {
        try {
            switch (fault) {
                case CLEANING_KILLED -> killed(services.get(0));
                case READING_KILLED -> killed(services.get(1));
                case STORE_KILLED -> killed(services.get(2));
                case BROKERS_STOPPED_IN_THEIR_TRACKS -> {
                    brokers.pauseAll();
                    waitOut();
                    brokers.resumeAll();
                }
                case ONE_BROKER_KILLED -> {
                    brokers.kill(victim % brokers.size());
                    waitOut();
                    brokers.startAgain(victim % brokers.size());
                }
                case DATABASE_CUT_OFF -> {
                    database.close();
                    waitOut();
                    database = EmbeddedDatabase.start(directory.resolve("postgres"), ports.postgres());
                }
                case DATABASE_TAKES_NO_WRITES -> {
                    readOnly("on");
                    waitOut();
                    readOnly("off");
                }
            }
        } catch (IOException | InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killed(ServiceProcess service) throws InterruptedException, IOException {
        service.kill();
        service.start();
        service.awaitReady();
    }

    /** As a primary that was demoted, or a disk that is full, refuses them. */
    private void readOnly(String state) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("alter system set default_transaction_read_only = " + state);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** What is tested is that this time passes, not that something happens within it. */
    private static void waitOut() {
        var over = Instant.now().plus(PAUSE);
        Awaitility.await()
                .atMost(PAUSE.multipliedBy(4))
                .until(() -> Instant.now().isAfter(over));
    }

    private ServiceProcess service(Class<?> application, int port) {
        var environment = new HashMap<String, String>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("PACTWIRE_REPLICAS", "3");
        environment.put("PACTWIRE_IN_SYNC_REPLICAS", "2");
        environment.put("DATABASE_URL", jdbcUrl());
        environment.put("DATABASE_USER", "postgres");
        environment.put("DATABASE_PASSWORD", "postgres");
        environment.put("PACTWIRE_SUBSCRIBE_ALLOWEDADDRESSES", "127.0.0.1/32");
        return keep(new ServiceProcess(application, port, environment, directory));
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        database.close();
    }
}
