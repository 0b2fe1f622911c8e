package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an agreement has come, as the article tells it. */
public enum AgreementStatus {
    SIGNED,
    AGREED,
    ANNOUNCED,
    CONCLUDED,
    PLANNED,
    NEGOTIATING,
    RATIFIED,
    EXTENDED,
    SUSPENDED,
    TERMINATED,
    REJECTED;

    /** As it travels: lower case, words joined by {@code _}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
