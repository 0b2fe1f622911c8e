package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pactwire.contract.ArticleRead;
import pactwire.contract.Topic;
import pactwire.contract.kafka.CloudEventCodec;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
import pactwire.standalone.TestArticles.Article;
import pactwire.store.StoreApplication;

/** Two versions side by side, instance after instance replaced while articles are fed: nothing lost, nothing said twice. */
class RollingUpgradeIT {
    private static final Logger log = LoggerFactory.getLogger(RollingUpgradeIT.class);
    private static final String THIS_BUILD = System.getProperty("java.class.path");

    /** A record on which our own code fails is given up after three. */
    private static final int MORE_THAN_TRIES = 4;

    /** In the order in which to upgrade: who reads is there before who writes. */
    private static final List<Class<?>> SERVICES =
            List.of(StoreApplication.class, ExtractApplication.class, IngestApplication.class);

    /** With the log of each process; kept where something went wrong. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    /**
     * What the next version may do to the schema while this one runs; that an operator can go back to this one; and that it
     * waits, rather than give records up, where somebody did to the schema what nobody may.
     */
    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void schemaOfALaterVersion_leavesThisOneWorking_orIsWaitedOut() throws Exception {
        var migrations = Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(migrations.resolve("V1000__a_later_version.sql"), """
                alter table agreement_report add column weight double precision not null default 1;
                alter table metric add column note text;
                create table note (id text primary key, text text not null);
                create index metric_note on metric (note);
                """);
        var later = Map.of("SPRING_FLYWAY_LOCATIONS", "classpath:db/migration,filesystem:" + migrations);
        try (var pipeline = Pipeline.bare(directory);
                var fleet = new Fleet(pipeline, directory)) {
            for (var service : SERVICES) {
                fleet.start(service, 0, THIS_BUILD, Map.of());
            }
            fleet.awaitReady();
            try (var feeding = new Feeding(fleet::intakes)) {
                fleet.start(StoreApplication.class, 1, THIS_BUILD, later);
                fleet.start(ExtractApplication.class, 1, THIS_BUILD, Map.of());
                fleet.awaitReady();
                assertThat(tables(pipeline)).contains("note");
                fleet.stop(ExtractApplication.class, 0);
                fleet.stop(StoreApplication.class, 0);

                fleet.start(StoreApplication.class, 0, THIS_BUILD, Map.of());
                fleet.awaitReady();
                fleet.stop(StoreApplication.class, 1);
                assertWaits(pipeline, fleet);
                var fed = feeding.stop();
                pipeline.awaitStored();
                CalmRun.assertSame(pipeline, fed);
            }
        }
    }

    private static void assertWaits(Pipeline pipeline, Fleet fleet) {
        var jdbc = Pipeline.jdbc(pipeline.jdbcUrl());
        jdbc.sql("alter table metric rename column document to document_of_another_version")
                .update();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Scrape.of(fleet.port(StoreApplication.class, 0))
                                .sum("spring_kafka_listener_seconds_count", "result=\"failure\"")
                        > MORE_THAN_TRIES);
        jdbc.sql("alter table metric rename column document_of_another_version to document")
                .update();
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.deadLetter(Topic.METRICS))) {
            assertThat(subscriber.all()).isEmpty();
        }
    }

    /** As a stateful set does it: of two instances of each service, one after the other goes and comes back as the new version. */
    @Test
    @Tag("chaos")
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void earlierVersionReplacedByThisOne_losesNothing_andSaysNothingTwice() throws Exception {
        var commit = EarlierVersion.commit(directory);
        assumeTrue(commit.isPresent(), "no earlier version in this repository's history: upgrade not tried");
        log.warn("upgrade: from {}, which is built first", commit.get());
        var earlier = EarlierVersion.build(commit.get(), directory);
        try (var pipeline = Pipeline.bare(directory);
                var fleet = new Fleet(pipeline, directory)) {
            for (var service : SERVICES) {
                fleet.start(service, 0, earlier.classPath(), Map.of());
                fleet.start(service, 1, earlier.classPath(), Map.of());
            }
            fleet.awaitReady();
            List<Article> fed;
            try (var feeding = new Feeding(fleet::intakes)) {
                for (var service : SERVICES) {
                    for (int instance : new int[] {1, 0}) {
                        log.warn("upgrade: {} {}", service.getSimpleName(), instance);
                        fleet.stop(service, instance);
                        fleet.start(service, instance, THIS_BUILD, Map.of());
                        fleet.awaitReady();
                    }
                }
                fed = feeding.stop();
            }
            pipeline.awaitStored();
            log.warn("upgrade: {} articles were fed meanwhile", fed.size());

            assertReadOnceAndStored(pipeline, fed);
            assertReadingAgainLeavesWhatACalmRunLeaves(pipeline, fleet, fed);
        }
    }

    /** Whichever version read it: each article once, with exactly the findings that its reading names, and these are in rows. */
    private static void assertReadOnceAndStored(Pipeline pipeline, List<Article> fed) {
        var readings = new HashMap<String, List<ArticleRead>>();
        var findings = new HashMap<String, List<String>>();
        var codec = new CloudEventCodec("test", Clock.systemUTC());
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.AGREEMENTS, Topic.METRICS)) {
            for (var record : subscriber.all()) {
                if (codec.decode(record).event() instanceof ArticleRead read) {
                    readings.computeIfAbsent(record.key(), key -> new ArrayList<>())
                            .add(read);
                } else {
                    findings.computeIfAbsent(record.key(), key -> new ArrayList<>())
                            .add(Subscriber.id(record));
                }
            }
        }
        assertThat(readings.keySet()).isEqualTo(fed.stream().map(Article::id).collect(Collectors.toSet()));
        readings.forEach((article, reading) -> {
            assertThat(reading).as("once on each topic").hasSize(2).containsOnly(reading.get(0));
            assertThat(findings.getOrDefault(article, List.of()))
                    .containsExactlyInAnyOrderElementsOf(reading.get(0).eventIds());
        });
        assertThat(readings.values().stream()
                        .flatMap(List::stream)
                        .map(ArticleRead::rules)
                        .distinct())
                .satisfies(rules -> log.warn("upgrade: rules that read them: {}", rules));
        assertThat(pipeline.storedFindings())
                .isEqualTo(findings.values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void assertReadingAgainLeavesWhatACalmRunLeaves(Pipeline pipeline, Fleet fleet, List<Article> fed)
            throws Exception {
        feed(fed, fleet.intakes().iterator().next());
        pipeline.awaitStored();
        assertThat(pipeline.storedFindings()).isEqualTo(TestArticles.findings(fed));
        try (var calm = Pipeline.start(directory.resolve("calm"))) {
            feed(fed, calm.articles());
            calm.awaitStored();
            assertThat(Rows.of(pipeline.jdbcUrl())).isEqualTo(Rows.of(calm.jdbcUrl()));
        }
    }

    private static void feed(List<Article> articles, String intake) {
        var lines = articles.stream().map(Article::json).collect(Collectors.joining("\n"));
        assertThat(Http.post(intake, "application/x-ndjson", lines).statusCode())
                .isEqualTo(202);
    }

    private static Set<String> tables(Pipeline pipeline) {
        return Pipeline.jdbc(pipeline.jdbcUrl())
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .set();
    }
}
