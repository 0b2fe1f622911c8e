package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How exactly a figure is stated. */
public enum Modifier {
    EXACT,
    APPROX,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    NEARLY;

    /** As it travels: lower case, words joined by {@code _}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
