package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleEvent;
import pactwire.contract.EventCodec;
import pactwire.contract.kafka.CloudEventCodec;
import pactwire.standalone.Progress;
import pactwire.standalone.Standalone;
import pactwire.standalone.TestPorts;
import tools.jackson.databind.JsonNode;

/** The whole system with the page on it. */
final class RunningPage {
    private static final Path SEEDS = Path.of("../seeds");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static @Nullable RunningPage shared;

    private final Standalone system;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningPage(Standalone system) {
        this.system = system;
    }

    /** One system for all tests that leave it as it was, with the seeds read; it goes with the JVM. */
    static synchronized RunningPage shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared.system::close));
        }
        return shared;
    }

    /** A system with the seeds read, for tests that feed what others should not meet. */
    static RunningPage start() {
        var running = empty();
        try {
            running.feedFolder(SEEDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return running;
    }

    /** A system to which nothing has been fed. */
    static RunningPage empty() {
        // Cores that build and test beside each other answer late.
        setDefaultAssertionTimeout(20_000);
        try {
            var data = Files.createTempDirectory("pactwire-page");
            return new RunningPage(Standalone.start(
                    new Standalone.Settings(data, true, false, TestPorts.free(), List.of(), stage -> {})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    String url(String path) {
        return system.storeUrl() + path;
    }

    /** Opens a view and waits until it shows what it has. */
    void open(Page page, String path) {
        page.navigate(url(path));
        assertThat(page.locator("main :is(h1, h2)").first()).isVisible();
        assertThat(page.locator("[aria-busy]")).hasCount(0);
    }

    /** Posts to the store, with further headers by name and value. */
    HttpResponse<String> post(String path, String mediaType, String body, String... headers)
            throws IOException, InterruptedException {
        return post(URI.create(url(path)), mediaType, body, headers);
    }

    private HttpResponse<String> post(URI address, String mediaType, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Feeds and waits until the article has been read. */
    void feed(String mediaType, String body) throws IOException, InterruptedException {
        var answer = post(URI.create(system.ingestUrl() + "/articles"), mediaType, body);
        var id = json(answer.body()).get("articleId").asString();
        await(() -> get("/api/articles/" + id).path("current").asBoolean(false));
    }

    /** Feeds a folder and waits until all that it told is stored. */
    private void feedFolder(Path folder) throws IOException {
        system.feed(folder);
        try (var progress = new Progress(system.bootstrapServers())) {
            progress.awaitStored(PATIENCE, lag -> {});
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("not everything of " + folder + " was stored", e);
        }
    }

    /** Sends events as the services would, past cleaning and reading. */
    void send(String topic, List<? extends ArticleEvent> events) {
        var codec = new CloudEventCodec("page-test", Clock.systemUTC());
        try (var producer = producer()) {
            events.forEach(event -> producer.send(codec.encode(topic, event, Instant.now())));
        }
    }

    /** Sends what no service can work. */
    void sendBytes(String topic, String value) {
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>(topic, "spoilt", value.getBytes(UTF_8)));
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", system.bootstrapServers(), "max.request.size", 33_554_432),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    JsonNode get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(system.storeUrl() + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return json(http.send(request, BodyHandlers.ofString(UTF_8)).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    /** Waits until at least so much of each is stored; many findings take their time. */
    void awaitStats(Map<String, Integer> least) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var stats = get("/api/stats");
                    return least.entrySet().stream()
                            .allMatch(one -> stats.path(one.getKey()).asInt() >= one.getValue());
                });
    }

    static JsonNode json(String text) {
        return EventCodec.mapperBuilder().build().readTree(text);
    }

    /** The shared one goes with the JVM. */
    void release() {
        if (this != shared) {
            system.close();
        }
    }
}
