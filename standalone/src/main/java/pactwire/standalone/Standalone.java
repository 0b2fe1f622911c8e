package pactwire.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pactwire.contract.access.KeyRing;
import pactwire.ingest.intake.FolderFeeder;
import pactwire.ingest.intake.FolderFeeder.Fed;

/** Broker, database and services in one JVM. Knows addresses and order, and nothing else. */
public final class Standalone implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Standalone.class);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Ports ports;
    private final EmbeddedKafka kafka;
    private final EmbeddedDatabase database;
    private final Services services;

    /**
     * @param data where everything is kept
     * @param fresh throw away what was kept
     * @param rebuild read everything again from the raw articles, with today's rules
     * @param feeding further settings of ingest-service
     * @param progress told what stands
     */
    public record Settings(
            Path data, boolean fresh, boolean rebuild, Ports ports, List<String> feeding, Consumer<String> progress) {}

    private Standalone(Settings settings) throws IOException, InterruptedException {
        ports = settings.ports();
        try {
            var data = keep(DataDirectory.open(settings.data()));
            // Else the database that a killed instance left behind would hold the very port it needs.
            EmbeddedDatabase.stopOrphan(data.postgres());
            ports.checkFree();
            if (settings.fresh()) {
                data.clear();
            }
            settings.progress().accept("Kafka");
            kafka = keep(EmbeddedKafka.start(data.kafka(), ports.kafka(), ports.kafkaController()));
            settings.progress().accept("PostgreSQL");
            database = keep(EmbeddedDatabase.start(data.postgres(), ports.postgres()));
            if (settings.rebuild()) {
                Rewind.toTheFirstArticle(kafka.bootstrapServers());
            }
            settings.progress().accept("services");
            services = keep(Services.start(
                    kafka.bootstrapServers(), database.jdbcUrl(), ports, settings.rebuild(), settings.feeding()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Returns once all three services answer.
     *
     * @throws DataInUseException if another instance has the data
     * @throws PortTakenException if somebody else listens where one of ours should
     */
    public static Standalone start(Settings settings) throws IOException, InterruptedException {
        return new Standalone(settings);
    }

    public Ports ports() {
        return ports;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public String ingestUrl() {
        return "http://localhost:" + ports.ingest();
    }

    public String extractUrl() {
        return "http://localhost:" + ports.extract();
    }

    public String storeUrl() {
        return "http://localhost:" + ports.store();
    }

    /** Feeds a folder through the intake; Kafka has it when this returns. */
    public List<Fed> feed(Path folder) throws IOException {
        return services.ingest().getBean(FolderFeeder.class).feed(folder);
    }

    /** Whether the services answer nobody without an API key. */
    public boolean needsKeys() {
        return services.ingest().getBean(KeyRing.class).isNeeded();
    }

    Services services() {
        return services;
    }

    String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** Stops in the reverse order of the start; what is on its way stays in Kafka and goes on at the next start. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                log.warn("while stopping: {}", e.toString());
            }
        }
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }
}
