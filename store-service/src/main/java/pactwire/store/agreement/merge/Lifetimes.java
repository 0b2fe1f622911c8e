package pactwire.store.agreement.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;

/**
 * The times in which reports find each other, each told by a number of 16 bits: those of the news of a few weeks, and those of an
 * agreement's life, within {@link Timing#TALKS} while it is talked about and made, within {@link Timing#LIFE} where one of two
 * reports tells what became of it. Two that tell that it was made, in the same words, are of the same weeks or of two agreements:
 * the many reports of signings do not look for each other in a life's times. A report that nobody can date finds all of these, and is
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
        TALKED_ABOUT(Timing.TALKS),
        AGREED(Timing.TALKS),
        ANNOUNCED(Timing.TALKS),
        CONCLUDED(Timing.TALKS),
        SIGNED(Timing.TALKS);

        private static final Set<Kind> TALKED_ABOUT_AND_MADE = EnumSet.range(TALKED_ABOUT, SIGNED);

        private final long days;

        /** @param longestGap in days: reports within it lie in neighbouring times */
        Kind(long longestGap) {
            days = longestGap + 1;
        }

        /** Of a status that tells that it was made, the kind of that name. */
        static Kind of(AgreementStatus status) {
            return switch (Stage.of(status)) {
                case BEFORE -> TALKED_ABOUT;
                case MADE -> valueOf(status.name());
                case AFTER -> AFTER;
            };
        }

        /** Kinds of times in which its like may lie. */
        Set<Kind> around() {
            if (this == AFTER) {
                return EnumSet.of(LIFE);
            }
            var around = EnumSet.copyOf(TALKED_ABOUT_AND_MADE);
            if (this != TALKED_ABOUT) {
                around.remove(this);
            }
            around.add(AFTER);
            return around;
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
        times.addAll(Kind.of(report.time().status()).times(since, 0));
        return times;
    }

    /** The times of an agreement's life in which its like may lie. */
    static List<Integer> around(Profile report) {
        var since = report.time().days();
        if (since == null) {
            return List.of(UNDATED, EVER);
        }
        var times = new ArrayList<>(List.of(UNDATED));
        Kind.of(report.time().status()).around().forEach(kind -> times.addAll(kind.times(since, 1)));
        return times;
    }
}
