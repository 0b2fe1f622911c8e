package pactwire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.feed.EntryFeeder.Fed;
import pactwire.ingest.feed.EntryFeeder.Outcome;
import pactwire.ingest.feed.SeenEntries.Seen;
import pactwire.ingest.feed.document.FeedDocument;
import pactwire.ingest.feed.document.FeedEntry;
import pactwire.ingest.fetch.Fetched;
import pactwire.ingest.fetch.Validators;

/** What has come of one visit to a source so far. Its entries are fed by several threads. Thread-safe. */
final class Round {
    /** Entries settled between two savings: as many are fed again after a kill. */
    private static final int SAVE_EVERY = 20;

    private final Source source;
    private final SeenEntries seen;
    private final List<FeedEntry> listed = new ArrayList<>();
    private int open;
    private int articles;
    private int settled;
    private boolean unsettled;
    /** No part of a sitemap tells for the whole. */
    private boolean inParts;

    private boolean brokerAway;
    private boolean abandoned;
    private Validators validators = Validators.NONE;
    private @Nullable Duration freshFor;
    private @Nullable Failure failure;
    private String outcome = "read";

    /** Why the visit failed. */
    record Failure(String why, boolean lasting, @Nullable Duration retryAfter) {}

    Round(Source source, SeenEntries seen) {
        this.source = source;
        this.seen = seen;
    }

    Source source() {
        return source;
    }

    /** One more thing to do. */
    synchronized void open() {
        open++;
    }

    /** One thing done. @return true if it was the last */
    synchronized boolean close() {
        return --open == 0;
    }

    synchronized void read(FeedDocument feed, Fetched.Document document) {
        listed.addAll(feed.entries());
        inParts |= !feed.parts().isEmpty();
        validators = document.validators();
        freshFor = feed.timeToLive() != null ? feed.timeToLive() : document.freshFor();
    }

    synchronized void unchanged(Validators known, @Nullable Duration freshFor) {
        this.validators = known;
        this.freshFor = freshFor;
        this.outcome = "unchanged";
    }

    synchronized void failed(String why, boolean lasting, @Nullable Duration retryAfter) {
        failure = new Failure(why, lasting, retryAfter);
        outcome = lasting ? "refused" : "failed";
    }

    synchronized void brokerAway() {
        brokerAway = true;
        unsettled = true;
    }

    synchronized void abandon() {
        abandoned = true;
    }

    synchronized boolean isSettled(FeedEntry entry) {
        return seen.isSettled(entry);
    }

    synchronized Seen seen(FeedEntry entry) {
        return seen.of(entry);
    }

    synchronized void later(FeedEntry entry) {
        seen.triedInVain(entry);
        unsettled = true;
    }

    /** @return true if what was seen is worth saving now */
    synchronized boolean settled(FeedEntry entry, Fed fed) {
        seen.settled(entry, fed.articleId());
        articles += fed.outcome() == Outcome.NEW || fed.outcome() == Outcome.UPDATED ? 1 : 0;
        return ++settled % SAVE_EVERY == 0;
    }

    /** A copy that no thread changes. */
    synchronized SeenEntries seenSoFar() {
        if (open == 0 && !listed.isEmpty()) {
            seen.keep(listed);
        }
        return new SeenEntries(new LinkedHashMap<>(seen.asMap()));
    }

    synchronized boolean isAbandoned() {
        return abandoned;
    }

    synchronized boolean isBrokerAway() {
        return brokerAway;
    }

    synchronized @Nullable Failure failure() {
        return failure;
    }

    synchronized String outcome() {
        return outcome;
    }

    synchronized Schedule.Visit visit(Instant at) {
        return new Schedule.Visit(at, articles, unsettled || inParts ? Validators.NONE : validators, freshFor);
    }
}
