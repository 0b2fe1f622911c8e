package pactwire.ingest.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pactwire.ingest.feed.EntryFeeder.Outcome;
import pactwire.ingest.feed.document.BadFeedException;
import pactwire.ingest.feed.document.FeedDocument;
import pactwire.ingest.feed.document.FeedEntry;
import pactwire.ingest.feed.document.FeedReader;
import pactwire.ingest.fetch.Fetched;
import pactwire.ingest.fetch.Fetcher;
import pactwire.ingest.fetch.Validators;
import pactwire.ingest.intake.BrokerUnavailableException;

/**
 * Visits sources when they are due. A {@link Round} is one visit, from the feed to the last of its articles; the document's
 * validators are kept only when all its entries are settled, so that a killed round is taken up where it was.
 */
final class SourcePoller {
    private static final Logger log = LoggerFactory.getLogger(SourcePoller.class);
    /** An entry's host may ask for more, but then the entry waits for the next round. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(30);

    private final Sources sources;
    private final Predicate<Source> ours;
    private final Fetcher fetcher;
    private final FeedReader reader = new FeedReader();
    private final EntryFeeder feeder;
    private final Schedule schedule;
    private final SourceMeters meters;
    private final Clock clock;
    private final RandomGenerator random;
    private final Executor workers;
    private final HostQueue queue = new HostQueue();
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();

    /**
     * @param ours tells which sources are this instance's to visit
     * @param workers where visits run
     */
    SourcePoller(
            Sources sources,
            Predicate<Source> ours,
            Fetcher fetcher,
            ArticleSink articles,
            Schedule schedule,
            SourceMeters meters,
            Clock clock,
            RandomGenerator random,
            Executor workers) {
        this.sources = sources;
        this.ours = ours;
        this.fetcher = fetcher;
        this.feeder = new EntryFeeder(fetcher, articles);
        this.schedule = schedule;
        this.meters = meters;
        this.clock = clock;
        this.random = random;
        this.workers = workers;
    }

    /** Begins the rounds that are due, and all visits whose host is free. Called again and again, by one thread. */
    void runDue() {
        var now = clock.instant();
        for (Source source : sources.all()) {
            if (!source.paused()
                    && ours.test(source)
                    && !sources.state(source).nextTry().isAfter(now)
                    && !rounds.containsKey(source.id())) {
                begin(new Round(source, sources.seen(source)));
            }
        }
        for (var visit = queue.take(now); visit.isPresent(); visit = queue.take(now)) {
            var taken = visit.get();
            workers.execute(() -> visit(taken));
        }
    }

    private void visit(HostQueue.Visit visit) {
        try {
            visit.work().run();
        } finally {
            queue.done(visit, clock.instant(), fetcher.pauseAfter(visit.url()));
        }
    }

    private void begin(Round round) {
        rounds.put(round.source().id(), round);
        round.open();
        inTurn(
                round,
                round.source().url(),
                () -> fetchFeed(round, round.source().url(), known(round)));
    }

    private Validators known(Round round) {
        return sources.state(round.source()).validators();
    }

    /** Work of a round at a host. However it ends, the round gets on. */
    private void inTurn(Round round, URI url, Runnable work) {
        queue.add(url, () -> guarded(round, work));
    }

    private void guarded(Round round, Runnable work) {
        try {
            // A source that was paused or deleted meanwhile is left alone at once.
            var current = sources.find(round.source().id());
            if (current.isPresent() && !current.get().paused()) {
                work.run();
            } else {
                round.abandon();
            }
        } catch (BrokerUnavailableException e) {
            round.brokerAway();
        } catch (RuntimeException | StackOverflowError e) {
            log.error("source {}: a fault of ours", round.source().label(), e);
            round.failed("a fault of ours: " + e, true, null);
        }
        if (round.close()) {
            finish(round);
        }
    }

    private void fetchFeed(Round round, URI url, Validators known) {
        var fetched = meters.timed("feed", () -> fetcher.fetch(url, known));
        if (fetched instanceof Fetched.Document document) {
            try {
                read(round, reader.read(document.body(), document.contentType(), document.url()), document);
            } catch (BadFeedException e) {
                round.failed(String.valueOf(e.getMessage()), true, null);
            }
        } else if (fetched instanceof Fetched.NotModified same) {
            round.unchanged(known, same.freshFor());
        } else if (fetched instanceof Fetched.Failed failed) {
            round.failed(failed.why(), false, failed.retryAfter());
        } else if (fetched instanceof Fetched.Refused refused) {
            round.failed(refused.why(), true, null);
        } else {
            round.failed("410: gone, and not to come back", true, null);
        }
    }

    private void read(Round round, FeedDocument feed, Fetched.Document document) {
        round.read(feed, document);
        for (URI part : feed.parts()) {
            round.open();
            // Parts change without their index, so they are always read.
            inTurn(round, part, () -> fetchFeed(round, part, Validators.NONE));
        }
        for (FeedEntry entry : feed.entries()) {
            if (round.isSettled(entry)) {
                continue;
            }
            if (EntryFeeder.needsPage(round.source(), entry)) {
                round.open();
                inTurn(round, java.util.Objects.requireNonNull(entry.url()), () -> feed(round, entry));
            } else {
                feed(round, entry);
            }
        }
    }

    private void feed(Round round, FeedEntry entry) {
        var fed = meters.timed("page", () -> feeder.feed(round.source(), entry, round.seen(entry)));
        if (fed.outcome() == Outcome.LATER) {
            round.later(entry);
            if (fed.retryAfter() != null && entry.url() != null) {
                var rest = fed.retryAfter().compareTo(LONGEST_REST) < 0 ? fed.retryAfter() : LONGEST_REST;
                queue.rest(entry.url(), clock.instant().plus(rest));
            }
            return;
        }
        meters.article(round.source(), fed.outcome());
        if (round.settled(entry, fed)) {
            sources.save(round.source(), round.seenSoFar());
        }
    }

    private void finish(Round round) {
        var source = round.source();
        try {
            if (sources.find(source.id()).isPresent()) {
                sources.save(source, round.seenSoFar());
                if (!round.isAbandoned()) {
                    sources.save(source, after(round));
                    meters.poll(source, round.outcome());
                }
            }
        } catch (BrokerUnavailableException e) {
            log.warn("source {}: what was seen is not kept: {}", source.label(), e.getMessage());
        } finally {
            rounds.remove(source.id());
        }
    }

    private PollState after(Round round) {
        var now = clock.instant();
        var before = sources.state(round.source());
        var failure = round.failure();
        if (round.isBrokerAway()) {
            return before.dueAt(now.plus(AFTER_OUTAGE));
        }
        if (failure != null) {
            return schedule.failed(
                    before, now, failure.why(), failure.lasting(), failure.retryAfter(), random.nextDouble());
        }
        return schedule.succeeded(round.source(), before, round.visit(now), random.nextDouble());
    }
}
