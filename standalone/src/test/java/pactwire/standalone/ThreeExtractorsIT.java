package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
import pactwire.store.StoreApplication;

/** Three instances share the reading; one goes and comes back while articles are fed, and nothing is lost or said twice. */
class ThreeExtractorsIT {
    private static final int PART = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void instanceThatGoesAndComesBackWhileFeeding_leavesWhatACalmRunLeaves() throws Exception {
        var articles = TestArticles.some(3 * PART);
        try (var pipeline = Pipeline.bare(directory);
                var store = process(StoreApplication.class, pipeline.ports.store(), pipeline.environment());
                var ingest = process(IngestApplication.class, pipeline.ports.ingest(), pipeline.environment());
                var one = extractor(pipeline, 0);
                var other = extractor(pipeline, 1);
                var third = extractor(pipeline, 2)) {
            var services = List.of(store, ingest, one, other, third);
            for (var service : services) {
                service.start();
            }
            services.forEach(ServiceProcess::awaitReady);
            awaitThatThreeShare(pipeline);

            pipeline.feed(articles.subList(0, PART));
            third.stop();
            pipeline.feed(articles.subList(PART, 2 * PART));
            third.start();
            third.awaitReady();
            pipeline.feed(articles.subList(2 * PART, 3 * PART));
            awaitThatThreeShare(pipeline);
            pipeline.awaitStored();

            CalmRun.assertSame(pipeline, articles);
        }
    }

    private ServiceProcess extractor(Pipeline pipeline, int instance) {
        var environment = new TreeMap<>(pipeline.environment());
        environment.put("PACTWIRE_INSTANCE", "" + instance);
        return process(ExtractApplication.class, TestPorts.free().extract(), environment);
    }

    private ServiceProcess process(Class<?> application, int port, Map<String, String> environment) {
        return new ServiceProcess(application, port, environment, directory);
    }

    /** Until each of three has a partition of its own. */
    private static void awaitThatThreeShare(Pipeline pipeline) {
        var kafka = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, pipeline.bootstrapServers());
        try (var admin = Admin.create(kafka)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(members(admin))
                            .hasSize(3)
                            .allSatisfy(member -> assertThat(member.assignment().topicPartitions())
                                    .hasSize(1)));
        }
    }

    private static Iterable<MemberDescription> members(Admin admin) throws InterruptedException {
        var group = "extract-service";
        return Progress.await(admin.describeConsumerGroups(List.of(group)).all())
                .get(group)
                .members();
    }
}
