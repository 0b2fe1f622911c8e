package pactwire.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pactwire.contract.ArticleEvent;
import pactwire.contract.EventCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a real PostgreSQL and a real port. Events are handed to it as a poll would hand them, without a broker. */
public final class RunningStore implements AutoCloseable {
    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();

    private final EmbeddedPostgres postgres;
    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningStore(EmbeddedPostgres postgres, Clock clock, String... more) {
        this.postgres = postgres;
        var arguments = Stream.concat(
                Stream.of(
                        "--server.port=0",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.kafka.listener.auto-startup=false",
                        "--spring.kafka.admin.auto-create=false",
                        "--pactwire.ops.watch=false"),
                Stream.of(more));
        this.context = (ServletWebServerApplicationContext) StoreApplication.service()
                .initializers(starting ->
                        ((GenericApplicationContext) starting).registerBean("clock", Clock.class, () -> clock))
                .run(arguments.toArray(String[]::new));
    }

    public static RunningStore start(String... more) {
        return start(Clock.systemUTC(), more);
    }

    /** @param clock by which the service tells the time */
    public static RunningStore start(Clock clock, String... more) {
        try {
            return on(EmbeddedPostgres.builder().start(), clock, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param postgres stopped with the store */
    static RunningStore on(EmbeddedPostgres postgres, Clock clock, String... more) {
        return new RunningStore(postgres, clock, more);
    }

    public Projections projections() {
        return context.getBean(Projections.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
    }

    /** Hands events to the projections, as one poll. */
    public void receive(
            List<? extends ArticleEvent> clean,
            List<? extends ArticleEvent> agreements,
            List<? extends ArticleEvent> metrics) {
        projections().store(clean, agreements, metrics);
    }

    public void cleaned(List<? extends ArticleEvent> events) {
        receive(events, List.of(), List.of());
    }

    public void agreementsRead(List<? extends ArticleEvent> events) {
        receive(List.of(), events, List.of());
    }

    public void metricsRead(List<? extends ArticleEvent> events) {
        receive(List.of(), List.of(), events);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    public List<String> ids(String path) {
        return json(path)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Override
    public void close() {
        context.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
