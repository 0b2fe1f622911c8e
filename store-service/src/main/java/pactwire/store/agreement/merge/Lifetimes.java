package pactwire.store.agreement.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times in which reports find each other, each told by a number of 16 bits: those of the news of a few weeks, and those of an
 * agreement's life, within {@link Timing#TALKS} while it is talked about and made, within {@link Timing#LIFE} where one of two
 * reports tells what became of it. A report that nobody can date finds all of a life's, and is found by all. A date that is vague
 * lies in all of its times.
 */
final class Lifetimes {
    /** Beyond these many times of one kind, centuries after the first, their numbers begin anew. */
    private static final int TIMES_OF_A_KIND = 1 << 13;

    private enum Kind {
        /** Longer than {@link Timing}'s weeks of news. */
        NEWS(Timing.NEWS),
        UNDATED(0),
        EVER(0),
        /** What is talked about or made, in times as long as talks. */
        MADE(Timing.TALKS),
        /** What became of it, in times as long as a life. */
        AFTER(Timing.LIFE),
        /** Either, in times as long as a life. */
        LIFE(Timing.LIFE);

        private final long days;

        /** @param longestGap in days: reports within it lie in neighbouring times */
        Kind(long longestGap) {
            days = longestGap + 1;
        }

        private List<Integer> times(@Nullable Days since, int around) {
            var times = new ArrayList<Integer>();
            if (since != null) {
                var last = index(since.last()) + around;
                for (var index = index(since.first()) - around; index <= last; index++) {
                    times.add(number(index));
                }
            }
            return times;
        }

        private long index(LocalDate day) {
            return Math.floorDiv(day.toEpochDay(), days);
        }

        private int number(long index) {
            return ordinal() * TIMES_OF_A_KIND + (int) Math.floorMod(index, TIMES_OF_A_KIND);
        }
    }

    private static final int UNDATED = Kind.UNDATED.number(0);
    private static final int EVER = Kind.EVER.number(0);

    private Lifetimes() {}

    /** The times of news in which a report lies; none of a report that nobody can date. */
    static List<Integer> ofNews(Profile report) {
        return Kind.NEWS.times(report.time().days(), 0);
    }

    /** The times of news in which its like may lie. */
    static List<Integer> ofNewsAround(Profile report) {
        return Kind.NEWS.times(report.time().days(), 1);
    }

    /** The times of an agreement's life in which a report lies. */
    static List<Integer> of(Profile report) {
        var since = report.time().days();
        if (since == null) {
            return List.of(UNDATED);
        }
        var times = new ArrayList<>(List.of(EVER));
        times.addAll(Kind.LIFE.times(since, 0));
        times.addAll((isAfter(report) ? Kind.AFTER : Kind.MADE).times(since, 0));
        return times;
    }

    /** The times of an agreement's life in which its like may lie. */
    static List<Integer> around(Profile report) {
        var since = report.time().days();
        if (since == null) {
            return List.of(UNDATED, EVER);
        }
        var times = new ArrayList<>(List.of(UNDATED));
        if (isAfter(report)) {
            times.addAll(Kind.LIFE.times(since, 1));
        } else {
            times.addAll(Kind.AFTER.times(since, 1));
            times.addAll(Kind.MADE.times(since, 1));
        }
        return times;
    }

    private static boolean isAfter(Profile report) {
        return Stage.of(report.time().status()) == Stage.AFTER;
    }
}
