package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.Topic;
import pactwire.ingest.IngestApplication;
import pactwire.standalone.command.Pactwire;
import tools.jackson.databind.JsonNode;

/** An import whose command and whose service are killed goes on where it was, and every article is in the stream once. */
class ImportIT {
    private static final int ARTICLES = 10_000;
    private static final int WORDS = 500;

    @TempDir
    Path directory;

    private final Ports ports = TestPorts.free();

    @Test
    void tenThousandArticles_throughKillsOfBothSides_areThereOnce_inLittleMemory() throws Exception {
        var file = articles();
        try (var kafka = TestKafka.start(directory.resolve("kafka"), ports);
                var ingest = new ServiceProcess(
                        IngestApplication.class,
                        ports.ingest(),
                        Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                        directory)) {
            ingest.start();
            ingest.awaitReady();

            var first = importing(file);
            awaitArticles(1_000);
            ingest.kill();
            ingest.start();
            ingest.awaitReady();
            awaitArticles(3_000);
            first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            long before = only().get("articles").asLong();

            var second = importing(file);
            assertThat(second.waitFor(4, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).as(Files.readString(log())).isZero();

            assertThat(before).isLessThan(ARTICLES);
            assertThat(only().get("articles").asLong()).isEqualTo(ARTICLES);
            assertThat(only().get("done").asBoolean()).isTrue();
            try (var subscriber = new Subscriber(kafka.bootstrapServers(), Topic.RAW)) {
                var keys = subscriber.all().stream().map(ConsumerRecord::key).toList();
                assertThat(keys).hasSize(ARTICLES);
                assertThat(new HashSet<>(keys)).hasSize(ARTICLES);
            }
        }
    }

    private Path articles() throws IOException {
        var file = directory.resolve("articles.jsonl");
        var words = "words and more words about nothing ".repeat(WORDS / 6);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ARTICLES; i++) {
                out.write("{\"url\":\"https://news.example/%d\",\"text\":\"%s\"}\n".formatted(i, words));
            }
        }
        return file;
    }

    /** With less memory than the file is large. */
    private Process importing(Path file) throws IOException {
        assertThat(Files.size(file)).isGreaterThan(24L * 1024 * 1024);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Pactwire.class.getName(),
                        "import",
                        file.toString(),
                        "--to",
                        "http://localhost:" + ports.ingest()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return directory.resolve("import.log");
    }

    private void awaitArticles(int count) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> imports().size() == 1 && only().get("articles").asLong() >= count);
    }

    private JsonNode only() {
        assertThat(imports().size()).isEqualTo(1);
        return imports().get(0);
    }

    private JsonNode imports() {
        return Http.getJson("http://localhost:%d/api/imports".formatted(ports.ingest()))
                .get("imports");
    }
}
