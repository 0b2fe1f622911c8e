package pactwire.store.metric;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import pactwire.contract.Nature;

/** What kind of numbers a series holds. A target stands beside what came of it; a growth rate does not stand beside amounts. */
public enum Measure {
    LEVEL,
    CHANGE,
    SHARE,
    RANK;

    static Measure of(Nature nature) {
        return switch (nature) {
            case ACTUAL, TARGET, FORECAST -> LEVEL;
            case CHANGE -> CHANGE;
            case SHARE -> SHARE;
            case RANK -> RANK;
        };
    }

    /** As it travels: lower case. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
