package pactwire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * When an article was published, no more exactly than it is known.
 *
 * @param date ISO 8601 in the given precision: {@code 2025}, {@code 2024-05} or {@code 2019-06-05}
 * @param precision how much of the date is known
 * @param basis how it was found: {@code given}, {@code json-ld}, {@code meta}, {@code time-element}, {@code url},
 *     {@code byline}, {@code feed}, {@code dateline}, {@code weekday}, {@code text}, …
 */
public record PublicationDate(String date, DatePrecision precision, String basis) {
    private static final Pattern ISO = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public PublicationDate {
        requireNonNull(date, "date");
        requireNonNull(precision, "precision");
        requireNonNull(basis, "basis");
        if (!ISO.matcher(date).matches() || precision != precisionOf(date)) {
            throw new IllegalArgumentException("'%s' is no ISO 8601 date of precision %s".formatted(date, precision));
        }
        earliestOf(date);
    }

    /** @throws IllegalArgumentException unless {@code date} is an ISO 8601 year, year-month or date */
    public static PublicationDate of(String date, String basis) {
        return new PublicationDate(date, precisionOf(date), basis);
    }

    /** A day. */
    public static PublicationDate of(LocalDate day, String basis) {
        return of(day.toString(), basis);
    }

    /** The first day it may be. */
    @JsonIgnore
    public LocalDate earliest() {
        return earliestOf(date);
    }

    private static DatePrecision precisionOf(String date) {
        return switch (date.length()) {
            case 4 -> DatePrecision.YEAR;
            case 7 -> DatePrecision.MONTH;
            case 10 -> DatePrecision.DAY;
            default -> throw new IllegalArgumentException("'%s' is no ISO 8601 year, month or day".formatted(date));
        };
    }

    private static LocalDate earliestOf(String date) {
        return LocalDate.parse(
                switch (date.length()) {
                    case 4 -> date + "-01-01";
                    case 7 -> date + "-01";
                    default -> date;
                });
    }
}
