package pactwire.contract;

import static java.util.Objects.requireNonNull;

/**
 * A day, month or year in the past or future of an article.
 *
 * @param date ISO 8601 in the given precision
 */
public record DatedTo(String date, DatePrecision precision) {
    public DatedTo {
        requireNonNull(date, "date");
        requireNonNull(precision, "precision");
    }
}
