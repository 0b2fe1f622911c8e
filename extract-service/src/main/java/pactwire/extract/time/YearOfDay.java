package pactwire.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which year a day and month of an article's head belong to. */
final class YearOfDay {
    /** News looks back and aims ahead: within these many years of a named year a weekday falls on a date once or never. */
    private static final int YEARS_ABOUT = 5;

    private YearOfDay() {}

    /** The day; empty where the year stays open. */
    static Optional<LocalDate> find(DateMention date, StatedYears years) {
        if (!date.lacksOnlyYear()) {
            return Optional.empty();
        }
        if (date.weekday() != null) {
            var byWeekday = byWeekday(date, years);
            if (byWeekday.isPresent()) {
                return byWeekday;
            }
        }
        return years.current().flatMap(date::asDayIn);
    }

    private static Optional<LocalDate> byWeekday(DateMention date, StatedYears years) {
        var current = years.current().flatMap(date::asDayIn);
        if (current.isPresent()) {
            return current.filter(day -> day.getDayOfWeek() == date.weekday());
        }
        if (years.latestPast().isPresent()) {
            int from = years.latestPast().get();
            int to = Math.min(from + YEARS_ABOUT, years.earliestFuture().orElse(Integer.MAX_VALUE));
            return onWeekday(IntStream.rangeClosed(from, to), date);
        }
        // only an aim is named: the nearest fitting year up to it
        return years.earliestFuture()
                .flatMap(aim -> onWeekday(IntStream.rangeClosed(0, YEARS_ABOUT).map(back -> aim - back), date));
    }

    private static Optional<LocalDate> onWeekday(IntStream years, DateMention date) {
        return years.mapToObj(date::asDayIn)
                .flatMap(Optional::stream)
                .filter(day -> day.getDayOfWeek() == date.weekday())
                .findFirst();
    }
}
