package pactwire.store.agreement.merge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;

/**
 * The times in which reports find each other, each told by a number of 16 bits: those of the news of a few weeks, and those of an
 * agreement's life, within {@link Timing#TALKS} while it is talked about and made, within {@link Timing#LIFE} where one of two
 * reports tells what became of it. Two that tell that it was signed are of the same weeks or of two agreements: the many reports of
 * signings do not look for each other in a life's times. A report that nobody can date finds all of these, and is
 * found by all. A date that is vague lies in all of its times.
 */
final class Lifetimes {
    /** Beyond these many times of one kind, centuries after the first, their numbers begin anew. */
    private static final int TIMES_OF_A_KIND = 1 << 12;

    private enum Kind {
        NEWS(Timing.NEWS),
        UNDATED(0),
        EVER(0),
        /** Whatever is told of an agreement. */
        LIFE(Timing.LIFE),
        /** What became of it. */
        AFTER(Timing.LIFE),
        /** Talked about, agreed, announced, concluded: such reports find each other as well, and {@link TimeCard} tells them apart. */
        TOWARDS_SIGNING(Timing.TALKS),
        SIGNED(Timing.TALKS);

        private final long longestGap;

        /** @param longestGap in days */
        Kind(long longestGap) {
            this.longestGap = longestGap;
        }

        static Kind of(AgreementStatus status) {
            return switch (Stage.of(status)) {
                case BEFORE -> TOWARDS_SIGNING;
                case MADE -> status == AgreementStatus.SIGNED ? SIGNED : TOWARDS_SIGNING;
                case AFTER -> AFTER;
            };
        }

        /** Kinds of times in which its like may lie. */
        Set<Kind> around() {
            return switch (this) {
                case AFTER -> EnumSet.of(LIFE);
                case SIGNED -> EnumSet.of(TOWARDS_SIGNING, AFTER);
                default -> EnumSet.of(TOWARDS_SIGNING, SIGNED, AFTER);
            };
        }

        /** The times that a report lies in. */
        private List<Integer> of(@Nullable Days since) {
            return times(since, 0);
        }

        /** The times of all that lie no further from it than the longest gap. */
        private List<Integer> around(@Nullable Days since) {
            return times(since, longestGap);
        }

        private List<Integer> times(@Nullable Days since, long around) {
            var times = new ArrayList<Integer>();
            if (since != null) {
                var last = index(since.last().toEpochDay() + around);
                for (var index = index(since.first().toEpochDay() - around); index <= last; index++) {
                    times.add(number(index));
                }
            }
            return times;
        }

        /** A time is twice as long as the gap and more: each look is a way down the index, and there are mostly two. */
        private long index(long day) {
            return Math.floorDiv(day, 2 * (longestGap + 1));
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
        return Kind.NEWS.of(report.time().days());
    }

    /** The times of news in which its like may lie. */
    static List<Integer> ofNewsAround(Profile report) {
        return Kind.NEWS.around(report.time().days());
    }

    /** The times of an agreement's life in which a report lies. */
    static List<Integer> of(Profile report) {
        var since = report.time().days();
        if (since == null) {
            return List.of(UNDATED);
        }
        var times = new ArrayList<>(List.of(EVER));
        times.addAll(Kind.LIFE.of(since));
        times.addAll(Kind.of(report.time().status()).of(since));
        return times;
    }

    /** The times of an agreement's life in which its like may lie. */
    static List<Integer> around(Profile report) {
        var since = report.time().days();
        if (since == null) {
            return List.of(UNDATED, EVER);
        }
        var times = new ArrayList<>(List.of(UNDATED));
        Kind.of(report.time().status()).around().forEach(kind -> times.addAll(kind.around(since)));
        return times;
    }
}
