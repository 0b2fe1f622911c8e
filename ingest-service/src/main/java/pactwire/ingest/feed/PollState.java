package pactwire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.fetch.Validators;

/**
 * How the visits to a source went.
 *
 * @param validators of the last document whose entries are all settled
 * @param nextTry not before this moment
 * @param failures in a row
 * @param lastError of the last failure, kept until a visit succeeds
 * @param interval as it has adapted
 * @param articlesByDay articles fed per UTC day, of the last {@link #DAYS} days
 */
public record PollState(
        Validators validators,
        @Nullable Instant lastPoll,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastArticle,
        Instant nextTry,
        int failures,
        @Nullable String lastError,
        Duration interval,
        Map<LocalDate, Integer> articlesByDay) {
    static final int DAYS = 7;

    public PollState {
        articlesByDay = Map.copyOf(articlesByDay);
    }

    /** Due at once. */
    static PollState fresh(Duration firstInterval) {
        return new PollState(Validators.NONE, null, null, null, Instant.EPOCH, 0, null, firstInterval, Map.of());
    }

    PollState dueAt(Instant when) {
        return new PollState(
                validators, lastPoll, lastSuccess, lastArticle, when, failures, lastError, interval, articlesByDay);
    }

    /** Adds to today's count and forgets what is older than {@link #DAYS} days. */
    static Map<LocalDate, Integer> counted(Map<LocalDate, Integer> byDay, LocalDate today, int articles) {
        var counted = new TreeMap<>(byDay);
        if (articles > 0) {
            counted.merge(today, articles, Integer::sum);
        }
        counted.headMap(today.minusDays(DAYS), true).clear();
        return counted;
    }
}
