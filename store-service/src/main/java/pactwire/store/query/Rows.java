package pactwire.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pactwire.contract.DatedTo;
import pactwire.contract.PublicationDate;

/** What PostgreSQL asks of values that came from anywhere. */
public final class Rows {
    /** Stands for "nobody knows when" in the order of listings: it sorts last. */
    public static final LocalDate UNDATED = LocalDate.of(1, 1, 1);
    /** A tsvector holds at most 1 MiB; this many UTF-16 units of any text stay well below. */
    private static final int SEARCHABLE = 200_000;

    private Rows() {}

    /** PostgreSQL's text has no NUL. */
    public static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
    }

    /** The part of a text that full-text search looks at. */
    public static String searchable(String text) {
        return storable(text.length() <= SEARCHABLE ? text : text.substring(0, SEARCHABLE));
    }

    /**
     * A column of many rows that travel in one statement, to be taken apart by {@code unnest}: one statement is parsed, planned
     * and answered where a batch has one a row.
     */
    public static <T> String[] column(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    /** An array as PostgreSQL writes it, for a column of arrays, which {@code unnest} would take apart to the last. */
    public static String array(Collection<String> values) {
        var array = new StringBuilder("{");
        for (var value : values) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    /** Its first day; null where it is no date that we know. */
    public static @Nullable LocalDate firstDay(@Nullable DatedTo date) {
        try {
            return date == null ? null : DateBound.parse(date.date()).first();
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static LocalDate sortDate(@Nullable PublicationDate published) {
        return published == null ? UNDATED : published.earliest();
    }
}
