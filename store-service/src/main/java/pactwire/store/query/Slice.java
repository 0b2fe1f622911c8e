package pactwire.store.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Those that it has days of, latest first. What is not dated is of the first quarter of all. */
    List<Quarter> quarters() {
        var earliest = first().isBefore(Rows.UNDATED) ? Rows.UNDATED : first();
        int from = Quarter.of(earliest).number();
        int to = Quarter.of(last()).number();
        return IntStream.rangeClosed(0, to - from)
                .mapToObj(before -> new Quarter(to - before))
                .toList();
    }

    /** A parameter's name, one for each slice. */
    String name(String what) {
        return what + (number < 0 ? "Before" : "") + Math.abs(number);
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
