package pactwire.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import pactwire.contract.kafka.StreamProperties;

/** One real Kafka broker (KRaft, combined with its controller) inside this JVM, its log kept on disk. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * @param id its number in the cluster
     * @param configuration what differs from that of a single broker
     */
    record Node(int id, String clusterId, int port, int controllerPort, Map<String, String> configuration) {}

    /** A broker that is its whole cluster. */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) throws IOException {
        return start(directory, new Node(1, Uuid.randomUuid().toString(), port, controllerPort, Map.of()));
    }

    /** @param directory formatted at first use, found again afterwards */
    static EmbeddedKafka start(Path directory, Node node) throws IOException {
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory, node);
        }
        var properties = new Properties();
        properties.putAll(configuration(directory, node));
        properties.putAll(node.configuration());
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, node.port());
    }

    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory, Node node) throws IOException {
        Files.createDirectories(directory);
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(node.clusterId())
                    .setNodeId(node.id())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .addDirectory(directory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka could not format " + directory, e);
        }
    }

    private static Map<String, String> configuration(Path directory, Node node) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "" + node.id()),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
                                .formatted(HOST, node.port(), node.controllerPort())),
                Map.entry("advertised.listeners", "PLAINTEXT://%s:%d".formatted(HOST, node.port())),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "%d@%s:%d".formatted(node.id(), HOST, node.controllerPort())),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("message.max.bytes", "" + StreamProperties.LARGEST_RECORD),
                Map.entry("replica.fetch.max.bytes", "" + StreamProperties.LARGEST_RECORD),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                // Offsets of a group that is away for long must not expire, or it would read everything again.
                Map.entry("offsets.retention.minutes", "" + Integer.MAX_VALUE),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "3"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A service that was killed is missed soon.
                Map.entry("group.min.session.timeout.ms", "1000"));
    }
}
