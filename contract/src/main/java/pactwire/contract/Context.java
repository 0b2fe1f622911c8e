package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Topical tags, as PLOVER calls them. */
public enum Context {
    ENERGY,
    TRADE,
    DEFENCE,
    FINANCE,
    TRANSPORT,
    TECHNOLOGY,
    SPACE,
    AGRICULTURE,
    EDUCATION,
    CULTURE,
    HEALTH,
    ENVIRONMENT,
    NUCLEAR,
    INVESTMENT,
    SECURITY,
    MIGRATION,
    OTHER;

    /** As it travels: lower case, words joined by {@code _}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
