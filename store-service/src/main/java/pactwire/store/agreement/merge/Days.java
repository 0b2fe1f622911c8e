package pactwire.store.agreement.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A stretch of days, as long as a date is vague. Both ends inclusive. */
record Days(LocalDate first, LocalDate last) {
    /** Days that lie between; 0 where they touch or overlap. */
    long gap(Days other) {
        if (last.isBefore(other.first)) {
            return ChronoUnit.DAYS.between(last, other.first);
        }
        return other.last.isBefore(first) ? ChronoUnit.DAYS.between(other.last, first) : 0;
    }

    /** The stretch that an ISO 8601 year, year-month or date means. */
    static Days of(String date) {
        return switch (date.length()) {
            case 4 -> new Days(LocalDate.parse(date + "-01-01"), LocalDate.parse(date + "-12-31"));
            case 7 -> {
                var first = LocalDate.parse(date + "-01");
                yield new Days(first, first.plusMonths(1).minusDays(1));
            }
            default -> {
                var day = LocalDate.parse(date);
                yield new Days(day, day);
            }
        };
    }
}
