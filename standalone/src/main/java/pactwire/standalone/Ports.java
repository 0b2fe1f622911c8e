package pactwire.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens, always on the loopback address. */
public record Ports(int ingest, int extract, int store, int kafka, int kafkaController, int postgres) {
    /** What people expect: the services from 8081 on, Kafka on 9092. */
    public static final Ports STANDARD = new Ports(8081, 8082, 8083, 9092, 9093, 8084);

    /** Six ports in a row, for a second instance beside the first. */
    public static Ports from(int base) {
        return new Ports(base + 1, base + 2, base + 3, base + 4, base + 5, base + 6);
    }

    /** @throws PortTakenException naming the first port that somebody else has */
    void checkFree() {
        byName().forEach((name, port) -> {
            // Without reuse a port that was in use a moment ago would count as taken.
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new PortTakenException(name, port);
            }
        });
    }

    private Map<String, Integer> byName() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("ingest-service", ingest);
        named.put("extract-service", extract);
        named.put("store-service", store);
        named.put("Kafka", kafka);
        named.put("the Kafka controller", kafkaController);
        named.put("PostgreSQL", postgres);
        return named;
    }
}
