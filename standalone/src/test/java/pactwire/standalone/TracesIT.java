package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector of OpenTelemetry traces gets to see of an article. */
class TracesIT {
    private static final String ENDPOINT = "pactwire.traces.endpoint";

    @TempDir
    Path directory;

    private final List<Span> collected = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::collect);
        collector.start();
        System.setProperty(
                ENDPOINT,
                "http://localhost:%d/v1/traces".formatted(collector.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        System.clearProperty(ENDPOINT);
        collector.stop(0);
    }

    @Test
    void oneTraceLeadsFromTheIntakeToTheRows() throws Exception {
        var article = TestArticles.article(1);
        try (var pipeline = Pipeline.start(directory)) {
            Http.post(pipeline.articles(), "application/json", article.json());
            pipeline.awaitStored();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(spansOf(article.id()))
                            .extracting(Span::getName)
                            .contains(
                                    "intake",
                                    "articles.raw.v1 process",
                                    "articles.clean.v1 process",
                                    "events.agreement.v1 process",
                                    "events.metric.v1 process"));
        }

        var spans = spansOf(article.id());
        assertThat(spans.stream().map(Span::getTraceId).distinct()).hasSize(1);
        Map<Object, Span> byId = spans.stream().collect(Collectors.toMap(Span::getSpanId, Function.identity()));
        assertThat(spans)
                .filteredOn(span -> !span.getName().equals("intake"))
                .allSatisfy(span -> assertThat(byId).containsKey(span.getParentSpanId()));
        assertThat(spans)
                .filteredOn(span -> span.getName().equals("events.agreement.v1 process"))
                .allSatisfy(span ->
                        assertThat(byId.get(span.getParentSpanId()).getName()).isEqualTo("articles.clean.v1 process"));
    }

    private List<Span> spansOf(String articleId) {
        return collected.stream()
                .filter(span -> span.getAttributesList().stream()
                        .anyMatch(attribute ->
                                attribute.getValue().getStringValue().equals(articleId)))
                .toList();
    }

    private void collect(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (var body = exchange.getRequestBody()) {
            ExportTraceServiceRequest.parseFrom(zipped ? new GZIPInputStream(body) : body)
                    .getResourceSpansList()
                    .forEach(ofService ->
                            ofService.getScopeSpansList().forEach(scope -> collected.addAll(scope.getSpansList())));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
