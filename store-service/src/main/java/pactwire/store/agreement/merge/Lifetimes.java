package pactwire.store.agreement.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The times of an agreement's life in which its reports find each other: within {@link Timing#TALKS} while it is talked about and made,
 * within {@link Timing#LIFE} where one of two reports tells what became of it. A report that nobody can date finds all, and is
 * found by all.
 */
final class Lifetimes {
    private static final String UNDATED = "@?";
    private static final String EVER = "@ever";
    /** What is talked about or made, in times as long as talks. */
    private static final String MADE = "@made";
    /** What became of it, in times as long as a life. */
    private static final String AFTER = "@after";
    /** Either, in times as long as a life. */
    private static final String LIFE = "@life";

    private Lifetimes() {}

    /** The times in which a report lies. */
    static List<String> of(Profile report) {
        var since = report.time().days();
        if (since == null) {
            return List.of(UNDATED);
        }
        var times = new ArrayList<>(List.of(EVER));
        add(times, LIFE, since, Timing.LIFE, 0);
        if (isAfter(report)) {
            add(times, AFTER, since, Timing.LIFE, 0);
        } else {
            add(times, MADE, since, Timing.TALKS, 0);
        }
        return times;
    }

    /** The times in which its like may lie. */
    static List<String> around(Profile report) {
        var since = report.time().days();
        if (since == null) {
            return List.of(UNDATED, EVER);
        }
        var times = new ArrayList<>(List.of(UNDATED));
        if (isAfter(report)) {
            add(times, LIFE, since, Timing.LIFE, 1);
        } else {
            add(times, AFTER, since, Timing.LIFE, 1);
            add(times, MADE, since, Timing.TALKS, 1);
        }
        return times;
    }

    private static boolean isAfter(Profile report) {
        return Stage.of(report.time().status()) == Stage.AFTER;
    }

    /** Longer than any gap that is allowed, so that reports within it lie in neighbouring times. */
    private static void add(List<String> times, String kind, Days days, long longestGap, int around) {
        var last = time(days.last(), longestGap) + around;
        for (var time = time(days.first(), longestGap) - around; time <= last; time++) {
            times.add(kind + time);
        }
    }

    private static long time(LocalDate day, long longestGap) {
        return Math.floorDiv(day.toEpochDay(), longestGap + 1);
    }
}
