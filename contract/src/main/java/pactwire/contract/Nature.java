package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of statement a figure is. */
public enum Nature {
    ACTUAL,
    TARGET,
    FORECAST,
    CHANGE,
    SHARE,
    RANK;

    /** As it travels: lower case, words joined by {@code _}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
