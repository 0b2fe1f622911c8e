package pactwire.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.DatePrecision;
import pactwire.contract.PublicationDate;

/**
 * What "last year", "March" and "Friday" mean on the day an article was published. Everything is empty where that date is unknown
 * or too coarse to tell. Immutable.
 */
final class ArticleCalendar {
    /** A month further ahead of the article than this is last year's: "in December", told in January. */
    private static final int SOON = 3;

    private static final int MONTHS_OF_QUARTER = 3;

    private final Optional<Integer> year;
    private final Optional<YearMonth> month;
    private final Optional<LocalDate> today;

    /** @param published null where it is not known */
    ArticleCalendar(@Nullable PublicationDate published) {
        var date = Optional.ofNullable(published);
        var earliest = date.map(PublicationDate::earliest);
        this.year = earliest.map(LocalDate::getYear);
        this.month = date.filter(known -> known.precision() != DatePrecision.YEAR)
                .flatMap(known -> earliest)
                .map(YearMonth::from);
        this.today =
                date.filter(known -> known.precision() == DatePrecision.DAY).flatMap(known -> earliest);
    }

    Optional<Integer> year() {
        return year;
    }

    Optional<YearMonth> month() {
        return month;
    }

    Optional<LocalDate> today() {
        return today;
    }

    Optional<String> yearFromNow(int offset) {
        return year().map(year -> String.valueOf(year + offset));
    }

    /** {@code 2019/2024} for the five years before 2024, {@code 2024/2029} for those after it. */
    Optional<String> yearsFromNow(int offset) {
        return year().map(year -> Math.min(year, year + offset) + "/" + Math.max(year, year + offset));
    }

    Optional<String> monthFromNow(int offset) {
        return month().map(month -> month.plusMonths(offset).toString());
    }

    Optional<String> monthOfDay(int daysFromNow) {
        return today().map(day -> YearMonth.from(day.plusDays(daysFromNow)).toString());
    }

    /** The month of the latest such day. */
    Optional<String> monthOf(DayOfWeek weekday) {
        return today().map(day -> YearMonth.from(day.with(TemporalAdjusters.previousOrSame(weekday)))
                .toString());
    }

    /** July to June, as in Australia, whose releases are the ones that say so. */
    Optional<String> fiscalYearFromNow(int offset) {
        return month().map(month -> month.getMonthValue() >= 7 ? month.getYear() : month.getYear() - 1)
                .map(first -> (first + offset) + "/" + (first + offset + 1));
    }

    Optional<String> quarterFromNow(int offset) {
        return month().map(month -> month.plusMonths((long) MONTHS_OF_QUARTER * offset))
                .map(month -> quarter(month.getYear(), (month.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1));
    }

    static String quarter(int year, int quarter) {
        return year + "-Q" + quarter;
    }

    /** {@code 2023-04/2024-03}; a calendar year is a year. */
    static String span(YearMonth from, YearMonth to) {
        boolean year = from.getMonthValue() == 1 && to.equals(from.plusMonths(11));
        return year ? String.valueOf(from.getYear()) : from.equals(to) ? from.toString() : from + "/" + to;
    }

    /**
     * The year of a stretch of a year that is named without one: the article's, or the one before where the stretch would not yet
     * have begun and nothing looks ahead.
     */
    Optional<Integer> yearOfStretch(int firstMonth, boolean looksAhead) {
        var month = month();
        if (month.isEmpty()) {
            return year();
        }
        boolean toCome = firstMonth > month.get().getMonthValue() && !looksAhead;
        return month.map(now -> now.getYear() - (toCome ? 1 : 0));
    }

    /** The nearest such month: back from the article, or a little ahead. */
    Optional<YearMonth> nearest(int month) {
        return month().map(now -> inYear(now, month, month - now.getMonthValue() > SOON ? -1 : 0));
    }

    /** The next such month, the article's own among them. */
    Optional<YearMonth> next(int month) {
        return month().map(now -> inYear(now, month, month < now.getMonthValue() ? 1 : 0));
    }

    /** The latest such month, the article's own among them. */
    Optional<YearMonth> latest(int month) {
        return month().map(now -> inYear(now, month, month > now.getMonthValue() ? -1 : 0));
    }

    /** The latest such month before the article's. */
    Optional<YearMonth> latestBefore(int month) {
        return month().map(now -> inYear(now, month, month >= now.getMonthValue() ? -1 : 0));
    }

    private static YearMonth inYear(YearMonth now, int month, int yearsFromNow) {
        return YearMonth.of(now.getYear() + yearsFromNow, month);
    }
}
