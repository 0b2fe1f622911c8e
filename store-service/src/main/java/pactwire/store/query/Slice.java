package pactwire.store.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
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

    /**
     * The facets of its months, as {@code monthly_facets} has them, by comma, latest first: two single ones, then more together,
     * since what is not in the latest is rarer, and a look at several takes as long as one. What is not dated is of the first
     * month of all.
     *
     * @param together how many at most
     */
    List<String> months(int together) {
        var earliest = YearMonth.from(first().isBefore(Rows.UNDATED) ? Rows.UNDATED : first());
        var months = Stream.iterate(
                        YearMonth.from(last()), month -> !month.isBefore(earliest), month -> month.minusMonths(1))
                .map(month -> "month:%d-%d".formatted(month.getYear(), month.getMonthValue()))
                .toList();
        var groups = new ArrayList<String>();
        for (int next = 0, many = 1; next < months.size(); next += many, many = Math.max(1, Math.min(next, together))) {
            groups.add(String.join(",", months.subList(next, Math.min(months.size(), next + many))));
        }
        return groups;
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
