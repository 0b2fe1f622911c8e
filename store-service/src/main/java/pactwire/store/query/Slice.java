package pactwire.store.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 512 days of the order, as {@code slice_of} counts them. Each has an index of its own to be filtered by, which knows nothing of
 * other years; every eighth one shares it.
 *
 * @param number of slices since 2000-01-01, negative before
 */
record Slice(int number) {
    private static final int INDEXES = 8;
    private static final int DAYS = 512;
    private static final LocalDate START = LocalDate.of(2000, 1, 1);

    LocalDate first() {
        return START.plusDays((long) number * DAYS);
    }

    LocalDate last() {
        return first().plusDays(DAYS - 1);
    }

    /** The facets of its months, as {@code monthly_facets} has them, latest first. What is not dated is of the first month of all. */
    List<String> months() {
        var earliest = YearMonth.from(first().isBefore(Rows.UNDATED) ? Rows.UNDATED : first());
        return Stream.iterate(YearMonth.from(last()), month -> !month.isBefore(earliest), month -> month.minusMonths(1))
                .map(month -> "month:%d-%d".formatted(month.getYear(), month.getMonthValue()))
                .toList();
    }

    /** The name of a parameter that holds its months. */
    String parameter() {
        return "months" + (number < 0 ? "Before" : "") + Math.abs(number);
    }

    /** As SQL over the column sort_date, without parameters: by the number the planner tells which index it may use. */
    String sql() {
        return "slice_of(sort_date) = %d and %s".formatted(number, index("", Math.floorMod(number, INDEXES)));
    }

    /**
     * As SQL: what meets a condition in any slice, by all of the indexes.
     *
     * @param prefix of the column's name
     */
    static String any(String prefix, String condition) {
        return IntStream.range(0, INDEXES)
                .mapToObj(index -> "%s and %s".formatted(index(prefix, index), condition))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String index(String prefix, int index) {
        return "slice_of(%ssort_date) & %d = %d".formatted(prefix, INDEXES - 1, index);
    }
}
