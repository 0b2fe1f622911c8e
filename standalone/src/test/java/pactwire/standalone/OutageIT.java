package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.Topic;
import pactwire.standalone.TestArticles.Article;

/** Broker and database go away for twenty seconds or more while articles are fed; nothing accepted is lost. */
class OutageIT {
    private static final Duration OUTAGE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private Pipeline pipeline;

    @BeforeEach
    void start() throws Exception {
        pipeline = Pipeline.bare(directory);
        pipeline.startServices();
    }

    @AfterEach
    void stop() throws Exception {
        pipeline.close();
    }

    @Test
    void databaseAway_recordsWait_andNoneIsDeadLettered() throws Exception {
        var articles = TestArticles.some(20);
        feed(articles.subList(0, 10));
        pipeline.stopDatabase();
        feed(articles.subList(10, 20));
        awaitUnreadyButAlive(pipeline.ports.store());
        waitOut();
        pipeline.startDatabase();
        pipeline.awaitStored();

        assertThat(pipeline.storedFindings()).isEqualTo(TestArticles.findings(articles));
        assertNoDeadLetters();
    }

    @Test
    void brokerAway_feedersAreToldToComeBack_andAllThatWasAcceptedIsStored() throws Exception {
        var articles = TestArticles.some(20);
        feed(articles.subList(0, 10));
        pipeline.stopBroker();

        var refused = Http.post(
                pipeline.articles(), "application/json", articles.get(10).json());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(Http.json(refused).get("detail").asString()).contains("Kafka");
        for (int port : List.of(pipeline.ports.ingest(), pipeline.ports.extract(), pipeline.ports.store())) {
            awaitUnreadyButAlive(port);
        }
        pipeline.startBroker();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Http.post(
                                        pipeline.articles(),
                                        "application/json",
                                        articles.get(10).json())
                                .statusCode()
                        == 202);
        feed(articles.subList(11, 20));
        pipeline.awaitStored();

        assertThat(pipeline.storedFindings()).isEqualTo(TestArticles.findings(articles));
        assertNoDeadLetters();
    }

    /** A restart would mend nothing; work sent there would wait. */
    private static void awaitUnreadyButAlive(int port) {
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        Http.get("http://localhost:%d/readyz".formatted(port)).statusCode() == 503);
        assertThat(Http.get("http://localhost:%d/livez".formatted(port)).statusCode())
                .isEqualTo(200);
    }

    private void feed(List<Article> articles) {
        for (var article : articles) {
            assertThat(Http.post(pipeline.articles(), "application/json", article.json())
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    /** What is tested is that this time passes, not that something happens within it. */
    private static void waitOut() {
        var over = Instant.now().plus(OUTAGE);
        await().atMost(OUTAGE.plusSeconds(30)).until(() -> Instant.now().isAfter(over));
    }

    private void assertNoDeadLetters() {
        try (var subscriber = new Subscriber(
                pipeline.bootstrapServers(),
                Topic.ALL.stream().map(Topic::deadLetter).toArray(String[]::new))) {
            assertThat(subscriber.all()).isEmpty();
        }
    }
}
