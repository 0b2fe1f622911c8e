package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import pactwire.contract.AgreementFound;
import pactwire.contract.MetricFound;
import pactwire.contract.RawArticle;
import pactwire.contract.Topic;
import pactwire.contract.kafka.CloudEventCodec;
import pactwire.extract.reading.ArticleReader;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;

/**
 * Everything that can break breaks while articles, later versions, retractions and rubbish are fed; at the end the rows are
 * those of a calm run, and no subscriber missed or got anything twice.
 *
 * <p>Small by default; {@code mvn -Pchaos verify} feeds 2,000 articles. The seed is printed; {@code -Dpactwire.chaos.seed=N} repeats its plan.
 */
class ChaosIT {
    private static final Logger log = LoggerFactory.getLogger(ChaosIT.class);
    private static final int ARTICLES = Integer.getInteger("pactwire.chaos.articles", 120);
    private static final long SEED = Long.getLong("pactwire.chaos.seed", System.nanoTime() % 1_000_000);
    /** Every fault befalls the system once for so many articles, and at least once. */
    private static final int ARTICLES_A_ROUND = 400;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** With the log of each process; kept where something went wrong. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void whateverBreaks_everyAcceptedArticleIsThereOnce_andSubscribersSawEachEventOnceInOrder() throws Exception {
        log.warn("chaos: {} articles, -Dpactwire.chaos.seed={}", ARTICLES, SEED);
        var random = new Random(SEED);
        var load = ChaosLoad.of(ARTICLES, random);
        List<String> rows;
        try (var system = ChaosSystem.start(directory);
                var receiver = new WebhookReceiver();
                var feeder = new ChaosFeeder(system.articles(), system.bootstrapServers())) {
            system.callWebhook(receiver.address());
            system.assertEachRecordIsOnThreeBrokers();
            try (var reader = new StreamReader(system.store("/api/agreements/stream"));
                    var subscriber = new LiveSubscriber(system.bootstrapServers(), Topic.AGREEMENTS, Topic.METRICS)) {
                int faults = feedWhileThingsBreak(feeder, load, system, random);
                system.awaitStored();

                rows = Rows.of(system.jdbcUrl());
                assertOnceAndInOrder(subscriber.finish(), system.bootstrapServers());
                assertDeadLettersAre(ChaosLoad.malformed(load), system.bootstrapServers());
                assertNothingMissedOrRepeated(system, reader, receiver, faults);
            }
        }
        assertThat(rows).isEqualTo(rowsOfACalmRun(load));
    }

    /** @return how many faults there were */
    private static int feedWhileThingsBreak(
            ChaosFeeder feeder, List<ChaosLoad.Step> load, ChaosSystem system, Random random) throws Exception {
        var faults = faults(random);
        int part = load.size() / faults.size() + 1;
        for (int i = 0; i < faults.size(); i++) {
            var fault = faults.get(i);
            int victim = random.nextInt(Integer.MAX_VALUE);
            log.warn("chaos: {} of {}: {}", i + 1, faults.size(), fault);
            var broken = CompletableFuture.runAsync(() -> system.suffer(fault, victim));
            feeder.feed(load.subList(Math.min(i * part, load.size()), Math.min((i + 1) * part, load.size())));
            broken.join();
        }
        return faults.size();
    }

    private static List<ChaosSystem.Fault> faults(Random random) {
        var faults = new ArrayList<ChaosSystem.Fault>();
        for (int fed = 0; fed < ARTICLES; fed += ARTICLES_A_ROUND) {
            var round = new ArrayList<>(List.of(ChaosSystem.Fault.values()));
            Collections.shuffle(round, random);
            faults.addAll(round);
        }
        return faults;
    }

    /** What a subscriber saw of an article must be the readings of its raw records, one after the other. */
    private static void assertOnceAndInOrder(List<ConsumerRecord<String, byte[]>> events, String bootstrapServers) {
        var codec = new CloudEventCodec("test", Clock.systemUTC());
        var expected = new LinkedHashMap<String, List<String>>();
        var cleaner = ArticleCleaner.english();
        var articleReader = ArticleReader.load();
        for (var record : recordsOf(bootstrapServers, Topic.RAW)) {
            if (isEvent(record)) {
                var raw = (RawArticle) codec.decode(record).event();
                expected.computeIfAbsent(raw.articleId(), id -> new ArrayList<>())
                        .addAll(eventsOf(raw, cleaner, articleReader));
            }
        }
        var seen = events.stream()
                .filter(ChaosIT::isEvent)
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(ChaosIT::nameOf, Collectors.toList())));

        for (var topic : List.of(Topic.AGREEMENTS, Topic.METRICS)) {
            assertThat(onTopic(topic, seen)).isEqualTo(onTopic(topic, expected));
        }
    }

    private static List<String> eventsOf(RawArticle raw, ArticleCleaner cleaner, ArticleReader reader) {
        var events = new ArrayList<String>();
        if (!raw.retracted() && cleaner.clean(raw) instanceof CleaningOutcome.Cleaned cleaned) {
            var reading = reader.read(cleaned.article());
            Stream.concat(
                            reading.agreements().stream()
                                    .map(AgreementFound::id)
                                    .map(id -> Topic.AGREEMENTS + " " + id),
                            reading.metrics().stream().map(MetricFound::id).map(id -> Topic.METRICS + " " + id))
                    .forEach(events::add);
        }
        events.add(Topic.AGREEMENTS + " read");
        events.add(Topic.METRICS + " read");
        return events;
    }

    /** Rubbish has no type. */
    private static boolean isEvent(ConsumerRecord<?, ?> record) {
        return record.headers().lastHeader("ce_type") != null;
    }

    private static String nameOf(ConsumerRecord<String, byte[]> event) {
        boolean read = Subscriber.type(event).equals("pactwire.article-read.v1");
        return event.topic() + " " + (read ? "read" : Subscriber.id(event));
    }

    private static Map<String, List<String>> onTopic(String topic, Map<String, List<String>> eventsByArticle) {
        return eventsByArticle.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        article -> article.getValue().stream()
                                .filter(event -> event.startsWith(topic + " "))
                                .toList()));
    }

    /** Each by every group that reads its topic; the store, whose dead letters are in no transaction, may bury one again. */
    private static void assertDeadLettersAre(List<ChaosLoad.Write> malformed, String bootstrapServers) {
        var dead = recordsOf(
                bootstrapServers, Topic.ALL.stream().map(Topic::deadLetter).toArray(String[]::new));

        for (var reader : Progress.READERS) {
            assertThat(dead.stream()
                            .filter(letter -> reader.group().equals(group(letter)))
                            .filter(distinct(reader.group().equals("store-service")))
                            .map(ChaosIT::textOf))
                    .as(reader.group())
                    .containsExactlyInAnyOrderElementsOf(malformed.stream()
                            .filter(write -> reader.topics().contains(write.topic()))
                            .map(write -> Topic.deadLetter(write.topic()) + " " + write.text())
                            .toList());
        }
        assertThat(dead)
                .extracting(ChaosIT::group)
                .isSubsetOf(
                        Progress.READERS.stream().map(Progress.Reader::group).toList());
    }

    /** Lets each record that was given up through once, if letters may come again. */
    private static Predicate<ConsumerRecord<String, byte[]>> distinct(boolean mayComeAgain) {
        var known = new HashSet<List<String>>();
        return letter -> !mayComeAgain
                || known.add(Stream.of(KafkaHeaders.DLT_ORIGINAL_PARTITION, KafkaHeaders.DLT_ORIGINAL_OFFSET)
                        .map(name -> letter.topic()
                                + HexFormat.of()
                                        .formatHex(letter.headers()
                                                .lastHeader(name)
                                                .value()))
                        .toList());
    }

    private static String group(ConsumerRecord<String, byte[]> letter) {
        return new String(
                letter.headers()
                        .lastHeader(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP)
                        .value(),
                StandardCharsets.UTF_8);
    }

    private static String textOf(ConsumerRecord<String, byte[]> letter) {
        return letter.topic() + " " + new String(letter.value(), StandardCharsets.ISO_8859_1);
    }

    /**
     * Whoever reads the finished stream from its beginning sees what the two saw who were there while it broke. A message that
     * a webhook has taken comes again, under its id, where a fault kept the store from noting that: once a fault at most.
     */
    private static void assertNothingMissedOrRepeated(
            ChaosSystem system, StreamReader reader, WebhookReceiver receiver, int faults) {
        try (var calm = new StreamReader(system.store("/api/agreements/stream"))) {
            var all = system.agreementChanges();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(calm.ids()).hasSameSizeAs(all));
            assertThat(calm.ids()).isEqualTo(all);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reader.ids()).isEqualTo(all));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    receiver.taken().stream().map(id -> id.substring(id.lastIndexOf('_') + 1)))
                            .isEqualTo(all));
            assertThat(receiver.repeated()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(faults);
        }
    }

    private List<String> rowsOfACalmRun(List<ChaosLoad.Step> load) throws Exception {
        try (var pipeline = Pipeline.start(directory.resolve("calm"));
                var feeder = new ChaosFeeder(pipeline.articles(), pipeline.bootstrapServers())) {
            feeder.feed(load);
            pipeline.awaitStored();
            return Rows.of(pipeline.jdbcUrl());
        }
    }

    private static List<ConsumerRecord<String, byte[]>> recordsOf(String bootstrapServers, String... topics) {
        try (var subscriber = new Subscriber(bootstrapServers, topics)) {
            return List.copyOf(subscriber.all());
        }
    }
}
