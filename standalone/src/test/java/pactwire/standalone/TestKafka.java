package pactwire.standalone;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The one place that decides which real Kafka a test gets: Testcontainers' where a Docker engine runs and has the image,
 * else the embedded broker. It says which one it took.
 */
final class TestKafka {
    private static final Logger log = LoggerFactory.getLogger(TestKafka.class);
    /** As in docker-compose.yml. Never pulled: a test needs no network. */
    private static final String IMAGE = "apache/kafka:4.2.1";

    /** A broker for as long as it is open. */
    record Broker(String bootstrapServers, AutoCloseable running) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            running.close();
        }
    }

    private TestKafka() {}

    static Broker start(Path directory, Ports ports) throws IOException {
        if (imageIsHere()) {
            log.warn("Kafka under test: Testcontainers, {}", IMAGE);
            var container = new KafkaContainer(IMAGE);
            container.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false").start();
            return new Broker(container.getBootstrapServers(), container);
        }
        log.warn("Kafka under test: the embedded broker; no Docker engine with {} is here", IMAGE);
        var embedded = EmbeddedKafka.start(directory, ports.kafka(), ports.kafkaController());
        return new Broker(embedded.bootstrapServers(), embedded);
    }

    private static boolean imageIsHere() {
        try {
            var docker = DockerClientFactory.instance();
            return docker.isDockerAvailable()
                    && docker.client().listImagesCmd().exec().stream()
                            .anyMatch(image -> image.getRepoTags() != null
                                    && java.util.List.of(image.getRepoTags()).contains(IMAGE));
        } catch (RuntimeException e) {
            log.warn("no Docker engine: {}", e.toString());
            return false;
        }
    }
}
