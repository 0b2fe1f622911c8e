package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a change goes. */
public enum Direction {
    UP,
    DOWN;

    /** As it travels: lower case, words joined by {@code _}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
