package pactwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.contract.ArticleIds;
import pactwire.contract.Topic;
import pactwire.ingest.intake.FolderFeeder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An article's way: in by HTTP or folder, through Kafka, into rows, out by the API and to a Kafka subscriber. */
class ArticleJourneyIT {
    @TempDir
    static Path directory;

    private static Pipeline pipeline;

    @BeforeAll
    static void start() throws Exception {
        pipeline = Pipeline.start(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        pipeline.close();
    }

    @Test
    void articleFedOverHttp_isStored_andItsAgreementsReachASubscriber() throws Exception {
        var article = TestArticles.article(1);
        var answer = Http.post(pipeline.articles(), "application/json", article.json());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Http.json(answer).get("articleId").asString()).isEqualTo(article.id());
        pipeline.awaitStored();
        var stored = stored(article.id());
        assertThat(stored.get("text").asString()).contains("signed an agreement");
        assertThat(stored.get("agreements").size()).isEqualTo(1);
        assertThat(stored.get("metrics").size()).isEqualTo(1);
        assertThat(Http.json(answer).at("/links/article").asString())
                .isEqualTo(pipeline.store("/api/articles/" + article.id()));
        var agreementId = stored.at("/agreements/0/id").asString();
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.AGREEMENTS)) {
            assertThat(subscriber.all())
                    .filteredOn(record -> record.key().equals(article.id()))
                    .extracting(Subscriber::type)
                    .containsExactly("pactwire.agreement-found.v1", "pactwire.article-read.v1");
            assertThat(subscriber.all()).extracting(Subscriber::id).contains(agreementId);
        }
    }

    @Test
    void evidence_standsInTheCleanTextWhereItSays() throws Exception {
        var article = TestArticles.article(2);
        Http.post(pipeline.articles(), "application/json", article.json());
        pipeline.awaitStored();

        var stored = stored(article.id());
        for (JsonNode found : stored.get("agreements")) {
            var evidence = found.get("evidence");
            assertThat(stored.get("text")
                            .asString()
                            .substring(
                                    evidence.get("start").asInt(),
                                    evidence.get("end").asInt()))
                    .isEqualTo(evidence.get("text").asString());
        }
    }

    @Test
    void sameArticleFedFiveTimes_isOneArticle() throws Exception {
        var text = "Iceland and Peru signed a treaty on whale watching in Lima on 3 May 2024. Both sides were pleased.";
        var ids = new java.util.HashSet<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(Http.json(Http.post(pipeline.articles(), "text/plain", text.replace(" ", " ".repeat(i + 1))))
                    .get("articleId")
                    .asString());
        }
        pipeline.awaitStored();

        assertThat(ids).hasSize(1);
        assertThat(stored(ids.iterator().next()).get("agreements").size()).isEqualTo(1);
    }

    @Test
    void revisedArticle_withdrawsWhatItNoLongerSays() throws Exception {
        var article = TestArticles.article(3);
        Http.post(pipeline.articles(), "application/json", article.json());
        pipeline.awaitStored();
        assertThat(stored(article.id()).get("agreements").size()).isEqualTo(1);

        var revised = new TestArticles.Article(
                article.url(), article.text().replaceFirst("(?m)^.*signed an agreement.*$", "The talks went on."));
        Http.post(pipeline.articles(), "application/json", revised.json());
        pipeline.awaitStored();

        assertThat(stored(article.id()).get("agreements").size()).isZero();
        assertThat(stored(article.id()).get("metrics").size()).isEqualTo(1);
    }

    @Test
    void retractedArticle_isGone_andSubscribersAreTold() throws Exception {
        var article = TestArticles.article(4);
        Http.post(pipeline.articles(), "application/json", article.json());
        pipeline.awaitStored();
        assertThat(Http.get(pipeline.store("/api/articles/" + article.id())).statusCode())
                .isEqualTo(200);

        assertThat(Http.delete(pipeline.articles() + "/" + article.id()).statusCode())
                .isEqualTo(202);
        pipeline.awaitStored();

        assertThat(Http.get(pipeline.store("/api/articles/" + article.id())).statusCode())
                .isEqualTo(404);
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.AGREEMENTS)) {
            var last = subscriber.all().stream()
                    .filter(record -> record.key().equals(article.id()))
                    .reduce((one, next) -> next)
                    .orElseThrow();
            assertThat(new JsonMapper().readTree(last.value()).get("eventIds").size())
                    .isZero();
        }
    }

    @Test
    void articleInAnotherLanguage_isRejectedByName() throws Exception {
        var answer = Http.post(
                pipeline.articles(),
                "text/plain",
                "Le ministre des affaires étrangères s'est rendu hier à Bruxelles, où il a rencontré ses homologues"
                        + " européens pour parler de la situation économique et des prochaines négociations.");
        pipeline.awaitStored();
        var id = Http.json(answer).get("articleId").asString();

        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.CLEAN)) {
            assertThat(subscriber.all())
                    .filteredOn(record -> record.key().equals(id))
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(Subscriber.type(record)).isEqualTo("pactwire.article-rejected.v1");
                        assertThat(new String(record.value(), UTF_8)).contains("NOT_ENGLISH");
                    });
        }
    }

    @Test
    void folder_isFedInTheOrderOfItsNames() throws Exception {
        var folder = Files.createDirectories(directory.resolve("fed"));
        var article = TestArticles.article(5);
        Files.writeString(folder.resolve("1.json"), article.json());
        Files.writeString(
                folder.resolve("2.json"),
                new TestArticles.Article(
                                article.url(), article.text().replace("signed an agreement", "discussed a treaty"))
                        .json());
        Files.writeString(folder.resolve("3.html"), "<html><body>");
        Files.writeString(folder.resolve("1.expected.json"), "{}");
        Files.writeString(folder.resolve("notes.md"), "not an article");

        var fed = pipeline.services().ingest().getBean(FolderFeeder.class).feed(folder);
        pipeline.awaitStored();

        assertThat(fed)
                .extracting(one -> one.file().getFileName().toString())
                .containsExactly("1.json", "2.json", "3.html");
        assertThat(fed).filteredOn(one -> one.problem() != null).isEmpty();
        assertThat(stored(article.id()).get("text").asString()).contains("discussed a treaty");
    }

    @Test
    void manyArticles_areTakenLineByLine_andBadLinesAreNamed() throws Exception {
        var good = TestArticles.some(40).subList(30, 40);
        var lines = new StringBuilder("{\"text\":\n").append("{\"url\":\"ftp://x\",\"text\":\"x y z\"}\n\n");
        good.forEach(article -> lines.append(article.json()).append('\n'));

        var answer = Http.post(pipeline.articles(), "application/x-ndjson", lines.toString());
        pipeline.awaitStored();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Http.json(answer).get("articles").size()).isEqualTo(10);
        assertThat(Http.json(answer).at("/refused/0/line").asInt()).isEqualTo(1);
        assertThat(Http.json(answer).at("/refused/1/field").asString()).isEqualTo("url");
        assertThat(pipeline.storedFindings()).containsAll(TestArticles.findings(good));
    }

    @ParameterizedTest
    @ValueSource(strings = {Topic.RAW, Topic.CLEAN, Topic.AGREEMENTS, Topic.METRICS})
    void malformedBytes_areDeadLetteredAsTheyCame_andTheRestGoesOn(String topic) throws Exception {
        byte[] bytes = {0, (byte) 0xFF, '{', '"', (byte) 0xC3, 10, 13};
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", pipeline.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 1, "garbage-" + topic, bytes))
                    .get();
        }
        var article = TestArticles.article(50 + topic.length());
        Http.post(pipeline.articles(), "application/json", article.json());
        pipeline.awaitStored();

        assertThat(stored(article.id()).get("agreements").size()).isEqualTo(1);
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.deadLetter(topic))) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(subscriber.poll())
                            .filteredOn(record -> record.key().equals("garbage-" + topic))
                            .isNotEmpty()
                            .allSatisfy(record -> {
                                assertThat(record.value()).isEqualTo(bytes);
                                assertThat(record.partition()).isEqualTo(1);
                                assertThat(header(record, "kafka_dlt-original-topic"))
                                        .isEqualTo(topic);
                                assertThat(header(record, "kafka_dlt-exception-message"))
                                        .isNotBlank();
                            }));
        }
    }

    @Test
    void contract_isServedByEveryService() {
        for (int port : new int[] {pipeline.ports.ingest(), pipeline.ports.extract(), pipeline.ports.store()}) {
            var base = "http://localhost:%d/contract/".formatted(port);
            assertThat(Http.get(base + "asyncapi.yml").body()).contains("events.agreement.v1");
            assertThat(Http.getJson(base + "schema/agreement-found.v1.json")
                            .get("title")
                            .asString())
                    .isEqualTo("Agreement found");
        }
    }

    @Test
    void whatCannotBeTaken_isToldAsProblemDetails() {
        assertProblem(400, "body", Http.post(pipeline.articles(), "application/json", "{\"text\":"));
        assertProblem(400, "body", Http.post(pipeline.articles(), "application/rss+xml", "<rss/>"));
        assertProblem(413, "body", Http.post(pipeline.articles(), "text/plain", "x".repeat(5 * 1024 * 1024 + 1)));
        assertProblem(415, "Content-Type", Http.post(pipeline.articles(), "application/pdf", "%PDF"));
        assertProblem(422, "body", Http.post(pipeline.articles(), "text/plain", " \n "));
        assertProblem(422, "html", Http.post(pipeline.articles(), "application/json", "{\"title\":\"t\"}"));
        assertProblem(
                422, "publishedAt", Http.post(pipeline.articles() + "?publishedAt=soon", "text/plain", "Some text."));
        assertProblem(
                422, "url", Http.post(pipeline.articles() + "?url=file:///etc/passwd", "text/plain", "Some text."));
        assertProblem(422, "articleId", Http.delete(pipeline.articles() + "/42"));
    }

    @Test
    void pageInAnotherCharset_isReadRight() throws Exception {
        var html =
                "<html><head><meta charset=windows-1252></head><body><article><p>Peru and Chile signed an agreement on"
                        + " the protection of the “Señorita” reef in Lima on 4 May 2024.</p><p>Ministers praised the text.</p>"
                        + "</article></body></html>";
        var answer = Http.post(pipeline.articles(), "text/html", html.getBytes("windows-1252"));
        pipeline.awaitStored();

        assertThat(stored(Http.json(answer).get("articleId").asString())
                        .get("text")
                        .asString())
                .contains("“Señorita”");
    }

    @Test
    void trackingParametersAndFragments_doNotMakeAnotherArticle() {
        var text = "{\"text\":\"Some words about nothing in particular, for a test of names.\",\"url\":\"%s\"}";
        var plain = Http.post(pipeline.articles(), "application/json", text.formatted("https://News.example/a?id=7"));
        var tracked = Http.post(
                pipeline.articles(),
                "application/json",
                text.formatted("https://news.example/a?utm_source=x&id=7#top"));

        assertThat(Http.json(tracked).get("articleId"))
                .isEqualTo(Http.json(plain).get("articleId"));
        assertThat(Http.json(plain).get("articleId").asString())
                .isEqualTo(ArticleIds.article("https://news.example/a?id=7"));
    }

    private static void assertProblem(int status, String field, java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Http.json(answer).get("field").asString()).isEqualTo(field);
        assertThat(Http.json(answer).get("detail").asString()).isNotBlank();
    }

    private static JsonNode stored(String articleId) {
        return Http.getJson(pipeline.store("/api/articles/" + articleId));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
