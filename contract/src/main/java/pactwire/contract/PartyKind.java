package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a party is. */
public enum PartyKind {
    STATE,
    ORGANISATION,
    COMPANY,
    PERSON;

    /** As it travels: lower case, words joined by {@code _}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
