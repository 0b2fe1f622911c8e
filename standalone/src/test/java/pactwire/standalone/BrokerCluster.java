package pactwire.standalone;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

/** Three brokers in processes of their own, as in production: every record on three, acknowledged by two. */
final class BrokerCluster implements AutoCloseable {
    private static final int BROKERS = 3;
    private static final Duration TIME_TO_START = Duration.ofMinutes(15);

    private final List<Ports> ports = new ArrayList<>();
    private final List<JavaProcess> brokers = new ArrayList<>();

    private BrokerCluster() {}

    /** @param directory for logs and data */
    static BrokerCluster start(Path directory) throws IOException {
        var cluster = new BrokerCluster();
        for (int i = 0; i < BROKERS; i++) {
            cluster.ports.add(TestPorts.free());
        }
        var clusterId = Uuid.randomUuid().toString();
        for (int i = 0; i < BROKERS; i++) {
            var arguments = List.of(
                    "" + (i + 1),
                    clusterId,
                    directory.resolve("broker-" + i).toString(),
                    "" + cluster.ports.get(i).kafka(),
                    "" + cluster.ports.get(i).kafkaController(),
                    cluster.voters());
            var broker = new JavaProcess(
                    BrokerCluster.class, arguments, Map.of(), directory.resolve("broker-%d.log".formatted(i)));
            cluster.brokers.add(broker);
            broker.start();
        }
        for (int i = 0; i < BROKERS; i++) {
            cluster.awaitReady(i);
        }
        return cluster;
    }

    String bootstrapServers() {
        return ports.stream().map(port -> "127.0.0.1:" + port.kafka()).collect(Collectors.joining(","));
    }

    int size() {
        return BROKERS;
    }

    void kill(int broker) throws InterruptedException {
        brokers.get(broker).kill();
    }

    void startAgain(int broker) throws IOException {
        brokers.get(broker).start();
        awaitReady(broker);
    }

    void pauseAll() throws IOException, InterruptedException {
        for (var broker : brokers) {
            broker.pause();
        }
    }

    void resumeAll() throws IOException, InterruptedException {
        for (var broker : brokers) {
            broker.resume();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (var broker : brokers) {
            broker.close();
        }
    }

    private void awaitReady(int broker) {
        Awaitility.await("broker, see " + brokers.get(broker).log())
                .atMost(TIME_TO_START)
                .ignoreExceptions()
                .until(() -> {
                    try (var socket = new Socket()) {
                        socket.connect(
                                new InetSocketAddress(
                                        "127.0.0.1", ports.get(broker).kafka()),
                                500);
                        return true;
                    }
                });
    }

    private String voters() {
        return IntStream.range(0, BROKERS)
                .mapToObj(i -> "%d@127.0.0.1:%d".formatted(i + 1, ports.get(i).kafkaController()))
                .collect(Collectors.joining(","));
    }

    /** One broker of it: its number, the cluster's id, directory, port, controller's port, voters. */
    public static void main(String[] arguments) throws Exception {
        var overrides = Map.of(
                "controller.quorum.voters",
                arguments[5],
                "offsets.topic.replication.factor",
                "" + BROKERS,
                "transaction.state.log.replication.factor",
                "" + BROKERS,
                "transaction.state.log.min.isr",
                "2",
                "share.coordinator.state.topic.replication.factor",
                "" + BROKERS,
                "share.coordinator.state.topic.min.isr",
                "2");
        EmbeddedKafka.start(
                Path.of(arguments[2]),
                new EmbeddedKafka.Node(
                        Integer.parseInt(arguments[0]),
                        arguments[1],
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        overrides));
        Thread.currentThread().join();
    }
}
