package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of document or undertaking was agreed. {@code DEAL} is a commercial one that the article calls a deal, or that a company undertakes without a name for it; {@code OTHER} has no name of its own. */
public enum Instrument {
    TREATY,
    AGREEMENT,
    FRAMEWORK_AGREEMENT,
    MEMORANDUM,
    JOINT_STATEMENT,
    DECLARATION,
    CONTRACT,
    PROTOCOL,
    PLAN,
    LETTER_OF_INTENT,
    PACT,
    DEAL,
    OTHER;

    /** As it travels: lower case, words joined by {@code _}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
