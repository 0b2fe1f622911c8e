package pactwire.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text names it, with the parts that it names.
 *
 * @param start first UTF-16 unit in the text, inclusive
 * @param end one past the last unit
 * @param year 1000 to 2199
 * @param lastYear of a span of years: 2024 in "2022–2024"
 * @param month 1 to 12
 * @param day 1 to 31
 */
public record DateMention(
        int start,
        int end,
        @Nullable Integer year,
        @Nullable Integer lastYear,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday) {

    /** The day, where year, month and day are named and there is such a day. */
    public Optional<LocalDate> asDay() {
        return year == null ? Optional.empty() : asDayIn(year);
    }

    /** The day it would be in a given year: "June 5th" in 2019. */
    public Optional<LocalDate> asDayIn(int someYear) {
        if (month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(someYear, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether month and day are named but not the year. */
    public boolean lacksOnlyYear() {
        return year == null && month != null && day != null;
    }

    /** Whether nothing but one year is named. */
    public boolean isBareYear() {
        return year != null && month == null && lastYear == null;
    }

    /** ISO 8601: {@code 2019-06} with a month, {@code 2019} without, {@code 2022/2024} for a span; empty without a year. */
    public Optional<String> asPeriod() {
        if (year == null) {
            return Optional.empty();
        }
        if (lastYear != null) {
            return Optional.of(year + "/" + lastYear);
        }
        return Optional.of(month == null ? String.valueOf(year) : year + (month < 10 ? "-0" : "-") + month);
    }
}
