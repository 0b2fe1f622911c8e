package pactwire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source as the API tells of it.
 *
 * @param interval fixed, where somebody set it
 * @param managedBy {@code api} or {@code file}
 */
record SourceView(
        String id,
        URI url,
        @Nullable String name,
        @Nullable Duration interval,
        boolean fullPages,
        boolean paused,
        String managedBy,
        Instant createdAt,
        Health health) {
    /** How a source does. */
    enum Status {
        NEW,
        OK,
        FAILING,
        PAUSED
    }

    /**
     * @param interval between visits, as it has adapted
     * @param failures in a row
     * @param articlesPerDay over the last days, of which the first may be part of a day
     * @param silentSince the last article, or when the source was named
     */
    record Health(
            Status status,
            @Nullable Instant lastPoll,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastArticle,
            @Nullable Instant nextTry,
            Duration interval,
            int failures,
            @Nullable String lastError,
            double articlesPerDay,
            Instant silentSince,
            long silentSeconds) {}

    static SourceView of(Source source, PollState state, Instant now) {
        var silentSince = state.lastArticle() != null ? state.lastArticle() : source.createdAt();
        var health = new Health(
                status(source, state),
                state.lastPoll(),
                state.lastSuccess(),
                state.lastArticle(),
                source.paused() || state.nextTry().equals(Instant.EPOCH) ? null : state.nextTry(),
                state.interval(),
                state.failures(),
                state.lastError(),
                articlesPerDay(source, state, now),
                silentSince,
                Math.max(0, Duration.between(silentSince, now).toSeconds()));
        return new SourceView(
                source.id(),
                source.url(),
                source.name(),
                source.interval(),
                source.fullPages(),
                source.paused(),
                source.origin().name().toLowerCase(Locale.ROOT),
                source.createdAt(),
                health);
    }

    private static Status status(Source source, PollState state) {
        if (source.paused()) {
            return Status.PAUSED;
        }
        if (state.failures() > 0) {
            return Status.FAILING;
        }
        return state.lastSuccess() == null ? Status.NEW : Status.OK;
    }

    private static double articlesPerDay(Source source, PollState state, Instant now) {
        long articles =
                PollState.counted(
                                state.articlesByDay(),
                                now.atOffset(ZoneOffset.UTC).toLocalDate(),
                                0)
                        .values()
                        .stream()
                        .mapToLong(Integer::longValue)
                        .sum();
        double days = Duration.between(source.createdAt(), now).toMinutes() / (24 * 60.0);
        return Math.round(10 * articles / Math.max(1, Math.min(PollState.DAYS, days))) / 10.0;
    }
}
