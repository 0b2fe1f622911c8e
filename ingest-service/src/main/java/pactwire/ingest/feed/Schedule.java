package pactwire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.fetch.Validators;

/**
 * When a source is visited next: sooner where there was news, later where there was none, ever later where it fails, and
 * never before the server asked us back. Pure: the moment and the chance are given.
 */
final class Schedule {
    private static final double SHRINK = 0.7;
    private static final double GROW = 1.4;
    /** Sources that began together drift apart. */
    private static final double JITTER = 0.1;

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 20;
    /** A server may ask for silence, but not for ever. */
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(7);

    private final SourceProperties properties;

    Schedule(SourceProperties properties) {
        this.properties = properties;
    }

    /**
     * What a visit brought.
     *
     * @param articles new and changed ones that were fed
     * @param validators to be told back next time
     * @param freshFor how long the server or feed asks to be left alone
     */
    record Visit(
            Instant at,
            int articles,
            Validators validators,
            @Nullable Duration freshFor) {}

    /** @param chance in [0, 1) */
    PollState succeeded(Source source, PollState before, Visit visit, double chance) {
        var interval = adapted(source, before.interval(), visit.articles());
        var wait = visit.freshFor() == null
                ? interval
                : longer(interval, shorter(visit.freshFor(), properties.maxInterval()));
        return new PollState(
                visit.validators(),
                visit.at(),
                visit.at(),
                visit.articles() > 0 ? visit.at() : before.lastArticle(),
                visit.at().plus(jittered(wait, chance)),
                0,
                null,
                interval,
                PollState.counted(before.articlesByDay(), day(visit.at()), visit.articles()));
    }

    /**
     * @param lasting the same is to be expected next time
     * @param retryAfter as the server asked
     * @param chance in [0, 1)
     */
    PollState failed(
            PollState before, Instant at, String why, boolean lasting, @Nullable Duration retryAfter, double chance) {
        int failures = before.failures() + 1;
        var first = lasting ? before.interval() : FIRST_BACK_OFF;
        var backOff =
                shorter(first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)), properties.maxBackOff());
        var wait = jittered(backOff, chance);
        if (retryAfter != null) {
            wait = longer(wait, shorter(retryAfter, LONGEST_RETRY_AFTER));
        }
        return new PollState(
                before.validators(),
                at,
                before.lastSuccess(),
                before.lastArticle(),
                at.plus(wait),
                failures,
                why,
                before.interval(),
                PollState.counted(before.articlesByDay(), day(at), 0));
    }

    private Duration adapted(Source source, Duration interval, int articles) {
        if (source.interval() != null) {
            return source.interval();
        }
        var adapted = scaled(interval, articles > 0 ? SHRINK : GROW);
        return shorter(longer(adapted, properties.minInterval()), properties.maxInterval());
    }

    private static Duration jittered(Duration wait, double chance) {
        return scaled(wait, 1 - JITTER + 2 * JITTER * chance);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
