package pactwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;
import pactwire.ingest.feed.Source.Origin;
import pactwire.ingest.fetch.FetchProperties;
import pactwire.ingest.fetch.Fetcher;
import pactwire.ingest.fetch.UnrulyServer;
import pactwire.ingest.fetch.Validators;
import pactwire.ingest.intake.ArticleNaming;
import pactwire.ingest.intake.BrokerUnavailableException;
import pactwire.ingest.intake.Submission;

/** Visits over simulated days to a real server. */
@Timeout(60)
class SourcePollerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Submission> published = new ArrayList<>();
    private final List<String> retracted = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SourceProperties properties = new SourceProperties(
            null, true, Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofHours(6), Duration.ofHours(24), 1);
    private final SetClock clock = new SetClock();

    private boolean brokerIsAway;
    private UnrulyServer server;
    private Fetcher fetcher;
    private Sources sources;
    private SourcePoller poller;

    /** Stands still until it is set. */
    private static final class SetClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new UnrulyServer();
        fetcher = new Fetcher(
                new FetchProperties(
                        null,
                        List.of("127.0.0.1"),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        DataSize.ofMegabytes(1),
                        5,
                        Duration.ofSeconds(1)),
                clock);
        sources = new Sources(new OffsetsOnly()::append, properties);
        poller = poller();
    }

    /** Counts records and keeps none: what was said is in {@link Sources}. */
    private static final class OffsetsOnly {
        private long next;

        long append(String host, String key, byte[] value) {
            return next++;
        }
    }

    private SourcePoller poller() {
        var naming = new ArticleNaming();
        return new SourcePoller(
                sources,
                source -> true,
                fetcher,
                new ArticleSink(
                        submission -> {
                            if (brokerIsAway) {
                                throw new BrokerUnavailableException("Kafka is away", new IOException());
                            }
                            published.add(submission);
                            return naming.name(submission).id();
                        },
                        retracted::add),
                new Schedule(properties),
                new SourceMeters(registry),
                clock,
                new Random(7),
                Runnable::run);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private Source source(String path, boolean fullPages) {
        var request = new SourceRequest(server.at(path).toString(), "Example News", null, fullPages, null);
        var source = request.toSource(Origin.API, clock.instant());
        sources.save(source);
        return source;
    }

    /** Lets time pass, a second a step, as long as it takes all hosts' pauses to pass. */
    private void pass(Duration time) {
        var until = clock.now.plus(time);
        for (; clock.now.isBefore(until); clock.now = clock.now.plusSeconds(1)) {
            poller.runDue();
        }
    }

    private PollState state(Source source) {
        return sources.state(source);
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>n</title>%s</channel></rss>".formatted(String.join("", items));
    }

    private String item(String path, String title) {
        return "<item><guid>%1$s</guid><link>%2$s</link><title>%3$s</title><description>About %3$s.</description></item>"
                .formatted(path, server.at(path), title);
    }

    private String page(String words) {
        return "<html><body><article><p>%s</p></article></body></html>".formatted(words);
    }

    @Test
    void newEntries_areFedWithTheirPages_once() {
        server.serve("/feed", rss(item("/b", "B"), item("/a", "A")), "ETag: \"1\"")
                .serve("/a", page("Page A"), "Content-Type: text/html")
                .serve("/b", page("Page B"), "Content-Type: text/html");
        var source = source("/feed", true);

        pass(Duration.ofHours(2));

        assertThat(published)
                .extracting(Submission::url)
                .containsExactly(server.at("/a").toString(), server.at("/b").toString());
        assertThat(published).allSatisfy(one -> {
            assertThat(one.mediaType()).isEqualTo("text/html");
            assertThat(one.sourceName()).isEqualTo("Example News");
        });
        assertThat(server.paths()).filteredOn("/feed"::equals).hasSizeGreaterThan(1);
        assertThat(server.paths()).filteredOn("/a"::equals).hasSize(1);
        assertThat(state(source).validators()).isEqualTo(new Validators("\"1\"", null));
        assertThat(registry.get("pactwire.source.articles")
                        .tag("outcome", "new")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void requestsToOneHost_areASecondApart() {
        server.serve("/feed", rss(item("/b", "B"), item("/a", "A")))
                .serve("/a", page("Page A"), "Content-Type: text/html")
                .serve("/b", page("Page B"), "Content-Type: text/html");
        source("/feed", true);

        poller.runDue();
        poller.runDue();
        assertThat(server.paths()).containsExactly("/feed");
        clock.now = clock.now.plusSeconds(1);
        poller.runDue();
        assertThat(server.paths()).containsExactly("/feed", "/a");
    }

    @Test
    void changedEntry_isReadAgain_andIsTheSameArticle() {
        server.serve("/feed", rss(item("/a", "A"))).serve("/a", page("First"), "Content-Type: text/html");
        source("/feed", true);
        pass(Duration.ofMinutes(1));
        server.serve("/feed", rss(item("/a", "A, corrected"))).serve("/a", page("Second"), "Content-Type: text/html");
        pass(Duration.ofHours(1));

        assertThat(published).extracting(Submission::body).containsExactly(page("First"), page("Second"));
        assertThat(published)
                .extracting(Submission::url)
                .containsOnly(server.at("/a").toString());
        assertThat(registry.get("pactwire.source.articles")
                        .tag("outcome", "updated")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void entryTakenBack_isRetracted_andSoIsAPageThatIsGone() {
        server.serve("/feed", rss(item("/a", "A"), item("/b", "B")))
                .serve("/a", page("A"), "Content-Type: text/html")
                .serve("/b", page("B"), "Content-Type: text/html");
        source("/feed", true);
        pass(Duration.ofMinutes(1));
        var naming = new ArticleNaming();
        var ids = published.stream().map(one -> naming.name(one).id()).toList();
        server.serve("/feed", rss(item("/a", "A, withdrawn"), """
                <at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="/b" when="2026-01-01T00:00:00Z"/>""")).status("/a", "410 Gone");
        pass(Duration.ofHours(2));

        assertThat(retracted).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(published).hasSize(2);
    }

    @Test
    void feedAlone_isRead_whereNoPagesAreWanted() {
        server.serve("/feed", rss(item("/a", "A")));
        source("/feed", false);
        pass(Duration.ofMinutes(1));

        assertThat(server.paths()).containsOnly("/feed");
        assertThat(published).singleElement().satisfies(one -> {
            assertThat(one.mediaType()).isEqualTo("application/atom+xml");
            assertThat(one.body()).contains("About A.");
            assertThat(one.title()).isEqualTo("A");
        });
    }

    @Test
    void pageThatMayNotBeRead_leavesTheEntryItself() {
        server.serve("/robots.txt", "User-agent: *\nDisallow: /a\n")
                .serve("/feed", rss(item("/a", "A"), item("/pdf", "P")))
                .serve("/a", page("no"), "Content-Type: text/html")
                .serve("/pdf", "%PDF", "Content-Type: application/pdf");
        source("/feed", true);
        pass(Duration.ofMinutes(1));

        assertThat(published).extracting(Submission::mediaType).containsOnly("application/atom+xml");
        assertThat(published).hasSize(2);
    }

    @Test
    void pageThatIsAway_isTriedAtLaterVisits_thenTheEntryIsTaken() {
        server.serve("/feed", rss(item("/a", "A")), "ETag: \"1\"").status("/a", "500 Oh no");
        var source = source("/feed", true);
        pass(Duration.ofMinutes(1));
        assertThat(published).isEmpty();
        assertThat(state(source).validators()).isEqualTo(Validators.NONE);

        pass(Duration.ofHours(3));
        assertThat(server.paths()).filteredOn("/a"::equals).hasSize(3);
        assertThat(published)
                .singleElement()
                .satisfies(one -> assertThat(one.body()).contains("About A."));
        assertThat(state(source).validators()).isEqualTo(new Validators("\"1\"", null));
    }

    @Test
    void busySource_isVisitedMoreOften_andAQuietOneLess() {
        server.serve("/quiet", rss());
        var quiet = source("/quiet", false);
        server.on(
                "/busy",
                (request, out) -> UnrulyServer.write(
                        out,
                        "200 OK",
                        rss(item("/" + server.paths().size(), "x")).getBytes()));
        var busy = source("/busy", false);
        pass(Duration.ofHours(12));

        assertThat(state(quiet).interval()).isGreaterThan(Duration.ofHours(2));
        assertThat(state(busy).interval()).isEqualTo(Duration.ofMinutes(2));
        assertThat(SourceView.of(busy, state(busy), clock.now).health().articlesPerDay())
                .isGreaterThan(300);
        assertThat(SourceView.of(quiet, state(quiet), clock.now).health().silentSeconds())
                .isEqualTo(Duration.ofHours(12).toSeconds());
    }

    @Test
    void failingSource_isLeftAloneEverLonger_andItsErrorIsTold() {
        server.status("/feed", "500 Oh no");
        var source = source("/feed", true);
        pass(Duration.ofHours(10));

        // After 1, 2, 4, … minutes: the tenth visit would come after 8.5 hours, the eleventh after 17.
        assertThat(server.paths()).hasSizeBetween(9, 11);
        assertThat(state(source).lastError()).contains("500");
        assertThat(state(source).lastSuccess()).isNull();

        server.serve("/feed", rss());
        pass(Duration.ofHours(24));
        assertThat(state(source).failures()).isZero();
        assertThat(state(source).lastError()).isNull();
    }

    @Test
    void serverThatAsksForPatience_isNotVisitedBefore() {
        server.status("/feed", "429 Too Many Requests", "Retry-After: 7200");
        source("/feed", true);
        pass(Duration.ofMinutes(119));
        assertThat(server.paths()).hasSize(1);
        pass(Duration.ofMinutes(2));
        assertThat(server.paths()).hasSize(2);
    }

    @Test
    void brokerAway_losesNothing_andHammersNobody() {
        server.serve("/feed", rss(item("/a", "A")), "ETag: \"1\"").serve("/a", page("A"), "Content-Type: text/html");
        source("/feed", true);
        brokerIsAway = true;
        pass(Duration.ofMinutes(2));
        assertThat(published).isEmpty();
        assertThat(server.paths()).filteredOn("/feed"::equals).hasSizeLessThan(6);

        brokerIsAway = false;
        pass(Duration.ofMinutes(2));
        assertThat(published).hasSize(1);
    }

    @Test
    void newsSitemapBehindAnIndex_isReadPartByPart() {
        server.serve("/sitemap.xml", """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%s</loc></sitemap></sitemapindex>""".formatted(server.at("/news.xml")), "ETag: \"1\"")
                .serve("/news.xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>%s</loc></url></urlset>""".formatted(server.at("/a")), "ETag: \"2\"")
                .serve("/a", page("A"), "Content-Type: text/html");
        var source = source("/sitemap.xml", true);
        pass(Duration.ofMinutes(1));

        assertThat(published).hasSize(1);
        assertThat(state(source).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void pausedSource_isNotVisited_andADeletedOneIsForgotten() {
        server.serve("/feed", rss(item("/a", "A")));
        var source = source("/feed", false);
        sources.save(source.pausedOrNot(true));
        pass(Duration.ofHours(1));
        assertThat(server.paths()).isEmpty();

        sources.save(source);
        pass(Duration.ofMinutes(1));
        sources.delete(source);
        pass(Duration.ofHours(1));
        assertThat(server.paths()).hasSize(1);
        assertThat(sources.all()).isEmpty();
        assertThat(sources.state(source).lastPoll()).isNull();
    }

    @Test
    void pageInsteadOfAFeed_isToldWithWhatItNames() {
        server.serve("/", "<html><link rel=alternate type=application/atom+xml href=/feed></html>");
        var source = source("/", true);
        pass(Duration.ofMinutes(1));

        assertThat(state(source).lastError()).contains("it names " + server.at("/feed"));
    }
}
