package pactwire.store.query;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.stream.IntStream;

/**
 * Three months, as {@code timed_facets} has them.
 *
 * @param number of quarters since the year 0
 */
record Quarter(int number) {
    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1);
    }

    String facet() {
        return "quarter:%d-%d".formatted(number / 4, number % 4 + 1);
    }

    /** The facets of its months, latest first, as an array of SQL. */
    String months() {
        var first = number % 4 * 3 + 1;
        return Rows.array(IntStream.of(first + 2, first + 1, first)
                .mapToObj(month -> "month:%d-%d".formatted(number / 4, month))
                .toList());
    }
}
