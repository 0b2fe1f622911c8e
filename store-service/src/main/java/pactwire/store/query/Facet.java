package pactwire.store.query;

import java.util.Locale;

/** What rows are filtered by: {@code name:value} in lower case, such as {@code party:rus} or {@code status:signed}. */
public final class Facet {
    /** UTF-16 units of a value: PostgreSQL indexes at most 2,712 bytes. Longer ones are told apart by their beginning. */
    static final int LONGEST = 400;

    private Facet() {}

    public static String of(String name, String value) {
        return name + ":" + value(value);
    }

    /** The value alone. */
    static String value(String value) {
        var plain = Rows.storable(value).strip().toLowerCase(Locale.ROOT);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
