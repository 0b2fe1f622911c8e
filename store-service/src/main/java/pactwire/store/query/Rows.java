package pactwire.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
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
