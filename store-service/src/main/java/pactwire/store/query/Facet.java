package pactwire.store.query;

import java.util.Locale;

/** What rows are filtered by: {@code name:value} in lower case, such as {@code party:rus} or {@code status:signed}. */
public final class Facet {
    private Facet() {}

    public static String of(String name, String value) {
        return name + ":" + Rows.storable(value).strip().toLowerCase(Locale.ROOT);
    }
}
