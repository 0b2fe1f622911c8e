package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.Topic;
import pactwire.ingest.bulk.Importer;
import pactwire.ingest.bulk.Imports;
import pactwire.standalone.TestArticles.Article;

/** What the services count about a known load, and whether the dashboards and alerts ask for meters that there are. */
class MetersIT {
    private static final int ARTICLES = 12;
    private static final int IMPORTED = 3;
    private static final int MALFORMED = 3;
    private static final Path OPS = Path.of("..", "ops");

    /** Some of Kafka's own meters appear only a minute after the start. */
    private static final Duration UNTIL_ALL_METERS_ARE_THERE = Duration.ofMinutes(3);

    @TempDir
    static Path directory;

    private static HttpServer site;
    private static Pipeline pipeline;

    @BeforeAll
    static void feedAKnownLoad() throws Exception {
        // The site stands on loopback, which a real instance neither visits nor calls unless told so.
        System.setProperty("pactwire.fetch.allowed-addresses", "127.0.0.1");
        System.setProperty("pactwire.subscribe.allowed-addresses", "127.0.0.1");
        site = site();
        pipeline = Pipeline.start(directory);
        var articles = TestArticles.some(ARTICLES);
        articles.subList(IMPORTED, ARTICLES)
                .forEach(article -> Http.post(pipeline.articles(), "application/json", article.json()));
        importFile(articles.subList(0, IMPORTED));
        Http.post(pipeline.articles() + "?sourceName=Le+Matin", "text/plain", """
                Le ministre des affaires étrangères s'est rendu hier à Bruxelles, où il a rencontré ses homologues \
                européens pour parler de la situation économique et des prochaines négociations.""");
        Http.delete(pipeline.articles() + "/" + articles.get(0).id());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", pipeline.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < MALFORMED; i++) {
                producer.send(new ProducerRecord<>(Topic.RAW, i, "garbage", new byte[] {0, 1, 2}))
                        .get();
            }
        }
        pipeline.awaitStored();
        nameASourceAndSubscribers();
    }

    /** With a line that is no article. */
    private static void importFile(List<Article> articles) throws IOException {
        var lines = new ArrayList<>(articles.stream().map(Article::json).toList());
        lines.add("{\"url\": 7}");
        var file = Files.write(directory.resolve("articles.jsonl"), lines);
        Importer.run(file, pipeline.services().ingest().getBean(Imports.class), (batch, taken) -> {});
    }

    /** A feed, at any address, whose one entry says nothing; it takes webhook messages too. */
    private static HttpServer site() throws IOException {
        var feed = "<rss version='2.0'><channel><title>n</title><item><guid>1</guid></item></channel></rss>";
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, feed.length());
            exchange.getResponseBody().write(feed.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Some meters are there only once there is something to measure. */
    private static void nameASourceAndSubscribers() {
        var address = "{\"url\": \"http://127.0.0.1:%d/\"}"
                .formatted(site.getAddress().getPort());
        for (var list : List.of(
                "http://localhost:%d/api/sources".formatted(pipeline.ports.ingest()),
                pipeline.store("/api/webhooks"))) {
            var named = Http.post(list, "application/json", address);
            assertThat(named.statusCode()).as(named.body()).isEqualTo(201);
        }
        var webhook =
                Http.getJson(pipeline.store("/api/webhooks")).findValue("id").asString();
        Http.post(pipeline.store("/api/webhooks/" + webhook + "/test"), "application/json", "");
        try (var reader = new StreamReader(pipeline.store("/api/agreements/stream"))) {
            await().until(() -> !reader.ids().isEmpty());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        System.clearProperty("pactwire.fetch.allowed-addresses");
        System.clearProperty("pactwire.subscribe.allowed-addresses");
        pipeline.close();
        site.stop(0);
    }

    @Test
    void whatWasFed_isCleanedOrRejectedOrRetractedOrDeadOrInFlight() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var ingest = Scrape.of(pipeline.ports.ingest());
            double fed = ingest.sum("pactwire_articles_fed_total", "");
            double cleaned = ingest.sum("pactwire_articles_total", "outcome=\"cleaned\"");
            double rejected = ingest.sum("pactwire_articles_total", "outcome=\"rejected\"");
            double retracted = ingest.sum("pactwire_articles_total", "outcome=\"retracted\"");
            double dead = ingest.sum("pactwire_dead_letters_total", "topic=\"articles.raw.v1\"");
            double inFlight = ingest.sum("pactwire_group_lag", "group=\"ingest-service\",topic=\"articles.raw.v1\"");

            assertThat(List.of(fed, cleaned, rejected, retracted, dead, inFlight))
                    .containsExactly(ARTICLES + 2.0, (double) ARTICLES, 1.0, 1.0, (double) MALFORMED, 0.0);
            assertThat(fed + MALFORMED).isEqualTo(cleaned + rejected + retracted + dead + inFlight);
        });
        var ingest = Scrape.of(pipeline.ports.ingest());
        assertThat(ingest.sum("pactwire_imports_records_total", "outcome=\"fed\""))
                .isEqualTo(IMPORTED);
        assertThat(ingest.sum("pactwire_imports_records_total", "outcome=\"refused\""))
                .isEqualTo(1);
        assertThat(ingest.sum("pactwire_articles_total", "reason=\"not_english\",source=\"Le Matin\""))
                .isEqualTo(1);
    }

    @Test
    void findsAndDelays_areCountedOnceAnArticle() {
        var extract = Scrape.of(pipeline.ports.extract());

        assertThat(extract.sum("pactwire_events_per_article_count", "kind=\"agreement\""))
                .isEqualTo(ARTICLES);
        assertThat(extract.sum("pactwire_events_per_article_sum", "kind=\"agreement\""))
                .isEqualTo(ARTICLES);
        assertThat(extract.sum("pactwire_readings_total", "found=\"something\""))
                .isEqualTo(ARTICLES);
        // One event an article, and one that says the reading is complete for each thing on the clean topic.
        assertThat(extract.sum("pactwire_delay_seconds_count", "topic=\"" + Topic.AGREEMENTS))
                .isEqualTo(ARTICLES + ARTICLES + 2.0);
    }

    @Test
    void everyMeterThatDashboardsAndAlertsName_isThere() throws Exception {
        var named = new TreeSet<String>();
        try (var files = Files.walk(OPS)) {
            for (var file : files.filter(MetersIT::asksForMeters).toList()) {
                named.addAll(PromQl.metersIn(file));
            }
        }
        assertThat(named).hasSizeGreaterThan(20);

        await().atMost(UNTIL_ALL_METERS_ARE_THERE)
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(present()).containsAll(named));
    }

    private static boolean asksForMeters(Path file) {
        var name = file.getFileName().toString();
        return file.toString().contains("dashboards") && name.endsWith(".json") || name.equals("alerts.yml");
    }

    private static Set<String> present() {
        var names = new TreeSet<>(PromQl.MADE_BY_PROMETHEUS);
        IntStream.of(pipeline.ports.ingest(), pipeline.ports.extract(), pipeline.ports.store())
                .forEach(port -> names.addAll(Scrape.of(port).names()));
        return names;
    }
}
