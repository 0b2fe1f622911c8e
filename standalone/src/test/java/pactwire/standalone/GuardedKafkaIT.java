package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.Topic;
import pactwire.ingest.IngestApplication;

/** A broker that asks who comes: a service told by its environment gets in, works, and nobody else does. */
class GuardedKafkaIT {
    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"pactwire\" password=\"%s\"%s;";

    @TempDir
    Path directory;

    private final Ports ports = TestPorts.free();

    @Test
    void service_takesAndCleansArticles_overSasl() throws Exception {
        var environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers(),
                "SPRING_KAFKA_SECURITY_PROTOCOL",
                "SASL_PLAINTEXT",
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM",
                "PLAIN",
                "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                LOGIN.formatted("right", ""));
        var node = new EmbeddedKafka.Node(
                1, Uuid.randomUuid().toString(), ports.kafka(), ports.kafkaController(), guarded());
        try (var broker = EmbeddedKafka.start(directory.resolve("kafka"), node);
                var ingest = new ServiceProcess(IngestApplication.class, ports.ingest(), environment, directory)) {
            assertThatThrownBy(() -> topics("wrong")).hasRootCauseInstanceOf(SaslAuthenticationException.class);
            ingest.start();
            ingest.awaitReady();
            var answer = Http.post(
                    "http://localhost:%d/articles".formatted(ports.ingest()),
                    "application/json",
                    TestArticles.article(0).json());

            assertThat(answer.statusCode()).isEqualTo(202);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::isCleaned);
        }
    }

    private void topics(String password) throws Exception {
        try (var admin = Admin.create(client(password))) {
            admin.listTopics().names().get();
        }
    }

    /** Whether any partition of the clean topic has a record. */
    private boolean isCleaned() {
        try (var consumer =
                new KafkaConsumer<>(client("right"), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.CLEAN).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream().anyMatch(end -> end > 0);
        }
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    private Map<String, Object> client(String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN.formatted(password, ""));
    }

    private Map<String, String> guarded() {
        var listener = "SASL_PLAINTEXT://127.0.0.1:" + ports.kafka();
        return Map.of(
                "listeners", "%s,CONTROLLER://127.0.0.1:%d".formatted(listener, ports.kafkaController()),
                "advertised.listeners", listener,
                "listener.security.protocol.map", "SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "SASL_PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.sasl_plaintext.plain.sasl.jaas.config",
                        LOGIN.formatted("right", " user_pactwire=\"right\""));
    }
}
