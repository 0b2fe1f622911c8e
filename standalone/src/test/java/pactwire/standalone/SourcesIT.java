package pactwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.ArticleIds;
import tools.jackson.databind.JsonNode;

/** Sources are named over the API, polled, and remembered in Kafka. */
class SourcesIT {
    @TempDir
    static Path directory;

    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();
    private static HttpServer site;
    private static Pipeline pipeline;

    @BeforeAll
    static void start() throws Exception {
        // The site stands on loopback, which a real instance does not visit unless told so.
        System.setProperty("pactwire.fetch.allowed-addresses", "127.0.0.1");
        site = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        site.createContext("/", exchange -> {
            var page = PAGES.get(exchange.getRequestURI().getPath());
            byte[] body = page == null ? new byte[0] : page.getBytes(UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", page != null && page.startsWith("<rss") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
        pipeline = Pipeline.start(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty("pactwire.fetch.allowed-addresses");
        pipeline.close();
        site.stop(0);
    }

    @Test
    void namedSource_isPolled_itsArticlesAreStored_andARestartRemembersIt() throws Exception {
        var article = TestArticles.article(1);
        PAGES.put("/feed", feed("/a"));
        PAGES.put(
                "/a",
                "<html><head><title>Talks</title></head><body><article><p>%s</p></article></body></html>"
                        .formatted(article.text().strip().replace("\n\n", "</p><p>")));
        var created = Http.post(
                sources(), "application/json", "{\"url\": \"%s\", \"name\": \"Example News\"}".formatted(at("/feed")));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var id = Http.json(created).get("id").asString();
        assertThat(created.headers().firstValue("Location")).contains("/api/sources/" + id);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(health(id).get("status").asString()).isEqualTo("OK"));
        pipeline.awaitStored();

        assertThat(health(id).get("articlesPerDay").asDouble()).isEqualTo(1);
        var stored = Http.getJson(pipeline.store("/api/articles/" + ArticleIds.article(at("/a"))));
        assertThat(stored.get("agreements").size()).isEqualTo(1);
        assertThat(stored.get("sourceName").asString()).isEqualTo("Example News");

        var before = health(id);
        pipeline.services().close();
        pipeline.startServices();
        assertThat(health(id).get("lastSuccess")).isEqualTo(before.get("lastSuccess"));
        Http.post(sources() + "/" + id + "/poll", "application/json", "");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(health(id).get("lastPoll")).isNotEqualTo(before.get("lastPoll")));
        assertThat(health(id).get("lastArticle")).isEqualTo(before.get("lastArticle"));
    }

    @Test
    void nearCopyFromAnotherSource_isAnArticle_butNoSecondSourceOfWhatItSays() throws Exception {
        var article = TestArticles.article(2);
        Http.post(pipeline.articles() + "?sourceName=Agency", "application/json", article.json());
        PAGES.put("/copies", feed("/copy"));
        PAGES.put(
                "/copy",
                "<html><head><title>Talks</title></head><body><article><p>%s</p></article></body></html>"
                        .formatted(article.text().strip().replace(",", " –").replace("\n\n", "</p><p>")));
        var id = Http.json(Http.post(
                        sources(),
                        "application/json",
                        "{\"url\": \"%s\", \"name\": \"Daily\"}".formatted(at("/copies"))))
                .get("id")
                .asString();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(health(id).get("status").asString()).isEqualTo("OK"));
        pipeline.awaitStored();

        var agreements = Http.getJson(pipeline.store("/api/agreements?party=JPN&counterpart=CHL"))
                .get("items");
        assertThat(agreements).hasSize(1);
        assertThat(agreements.get(0).get("reportCount").asInt()).isEqualTo(2);
        assertThat(agreements.get(0).get("sources").asInt()).isEqualTo(1);
    }

    @Test
    void sourceIsChangedPausedAndDeleted() throws Exception {
        var created = Http.json(Http.post(
                sources(), "application/json", "{\"url\": \"%s\", \"paused\": true}".formatted(at("/other"))));
        var source = sources() + "/" + created.get("id").asString();

        assertThat(created.at("/health/status").asString()).isEqualTo("PAUSED");
        assertThat(Http.put(source, "{\"name\": \"Other\", \"interval\": \"PT1H\", \"paused\": true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.getJson(source).get("interval").asString()).isEqualTo("PT1H");
        assertThat(Http.json(Http.post(source + "/resume", "application/json", ""))
                        .get("paused")
                        .asBoolean())
                .isFalse();
        assertThat(Http.json(Http.post(source + "/pause", "application/json", ""))
                        .get("paused")
                        .asBoolean())
                .isTrue();
        assertThat(Http.getJson(sources()).get("sources").toString()).contains("\"name\":\"Other\"");
        assertThat(Http.delete(source).statusCode()).isEqualTo(204);
        assertThat(Http.get(source).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeTaken_isToldAsProblemDetails() {
        var body = "{\"url\": \"%s\", \"paused\": true}".formatted(at("/twice"));
        assertThat(Http.post(sources(), "application/json", body).statusCode()).isEqualTo(201);
        assertProblem(409, Http.post(sources(), "application/json", body));
        assertProblem(422, Http.post(sources(), "application/json", "{}"));
        assertProblem(422, Http.post(sources(), "application/json", "{\"url\": \"file:///etc/passwd\"}"));
        assertProblem(422, Http.post(sources(), "application/json", "{\"url\": \"http://u:p@example.org/\"}"));
        assertProblem(
                422,
                Http.post(sources(), "application/json", "{\"url\": \"http://example.org/\", \"interval\": \"PT1S\"}"));
        assertProblem(400, Http.post(sources(), "application/json", "{"));
        assertProblem(404, Http.delete(sources() + "/0123456789abcdef"));
    }

    private static void assertProblem(int status, java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static String feed(String path) {
        return "<rss version='2.0'><channel><title>n</title><item><link>%s</link><title>Talks</title></item></channel></rss>"
                .formatted(at(path));
    }

    private static String at(String path) {
        return "http://127.0.0.1:%d%s".formatted(site.getAddress().getPort(), path);
    }

    private static String sources() {
        return "http://localhost:%d/api/sources".formatted(pipeline.ports.ingest());
    }

    private static JsonNode health(String id) {
        return Http.getJson(sources() + "/" + id).get("health");
    }
}
