package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.Topic;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
import pactwire.standalone.TestArticles.Article;
import pactwire.store.StoreApplication;

/** Each service is killed while articles are fed; the rows are those of a calm run, and subscribers see nothing twice. */
class KilledServiceIT {
    private static final int ARTICLES = 200;

    @TempDir
    Path directory;

    @Test
    void servicesKilledWhileFeeding_endWithExactlyTheSameRows_andNoDuplicateEvents() throws Exception {
        var articles = TestArticles.some(ARTICLES);
        try (var pipeline = Pipeline.bare(directory)) {
            var environment = pipeline.environment();
            try (var store = process(StoreApplication.class, pipeline.ports.store(), environment);
                    var extract = process(ExtractApplication.class, pipeline.ports.extract(), environment);
                    var ingest = process(IngestApplication.class, pipeline.ports.ingest(), environment)) {
                var services = List.of(store, extract, ingest);
                for (var service : services) {
                    service.start();
                    service.awaitReady();
                }
                int part = ARTICLES / services.size();
                for (int i = 0; i < services.size(); i++) {
                    var service = services.get(i);
                    feed(pipeline, articles.subList(i * part, i * part + part / 2));
                    service.kill();
                    service.start();
                    service.awaitReady();
                    feed(
                            pipeline,
                            articles.subList(
                                    i * part + part / 2, i == services.size() - 1 ? ARTICLES : (i + 1) * part));
                }
                pipeline.awaitStored();

                var expected = TestArticles.findings(articles);
                assertThat(pipeline.storedFindings()).isEqualTo(expected);
                assertSeenOnce(pipeline, expected);
            }
        }
    }

    private ServiceProcess process(Class<?> application, int port, Map<String, String> environment) {
        return new ServiceProcess(application, port, environment, directory);
    }

    /** Without waiting for anything to be worked: the kill comes while records are on their way. */
    private static void feed(Pipeline pipeline, List<Article> articles) {
        var lines = new StringBuilder();
        articles.forEach(article -> lines.append(article.json()).append('\n'));
        assertThat(Http.post(pipeline.articles(), "application/x-ndjson", lines.toString())
                        .statusCode())
                .isEqualTo(202);
    }

    private static void assertSeenOnce(Pipeline pipeline, Set<String> expected) {
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.AGREEMENTS, Topic.METRICS)) {
            var seen = new TreeSet<String>();
            var readings = new HashSet<String>();
            for (var record : subscriber.all()) {
                if (Subscriber.type(record).equals("pactwire.article-read.v1")) {
                    assertThat(readings.add(record.topic() + Subscriber.id(record)))
                            .as("reading of %s came twice", record.key())
                            .isTrue();
                } else {
                    assertThat(seen.add(Subscriber.id(record)))
                            .as("event %s came twice", Subscriber.id(record))
                            .isTrue();
                }
            }
            assertThat(seen).isEqualTo(expected);
            assertThat(readings).hasSize(2 * ARTICLES);
        }
    }
}
