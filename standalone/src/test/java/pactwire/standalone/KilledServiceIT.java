package pactwire.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
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
                    pipeline.feed(articles.subList(i * part, i * part + part / 2));
                    service.kill();
                    service.start();
                    service.awaitReady();
                    pipeline.feed(articles.subList(
                            i * part + part / 2, i == services.size() - 1 ? ARTICLES : (i + 1) * part));
                }
                pipeline.awaitStored();

                CalmRun.assertSame(pipeline, articles);
            }
        }
    }

    private ServiceProcess process(Class<?> application, int port, Map<String, String> environment) {
        return new ServiceProcess(application, port, environment, directory);
    }
}
