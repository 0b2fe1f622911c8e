package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import pactwire.contract.AgreementStatus;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;

/** PLOVER and CAMEO codes by status, a truce apart ({@code codes.csv}). Immutable once loaded. */
final class EventCodes {
    record Code(String plover, String cameo) {}

    private final Map<String, Code> codes = new HashMap<>();

    EventCodes() {
        for (var row : Lexicon.load("agreement/codes.csv").rows()) {
            codes.put(row.get("status"), new Code(row.get("plover"), row.get("cameo")));
        }
    }

    Code of(AgreementStatus status, String title) {
        boolean comesAbout = switch (status) {
            case SIGNED, AGREED, ANNOUNCED, CONCLUDED, RATIFIED, EXTENDED -> true;
            default -> false;
        };
        boolean truce =
                Patterns.matches(title.toLowerCase(Locale.ROOT), "(?s).*\\b(?:cease-?\\s?fire|truce|armistice)\\b.*");
        return truce && comesAbout ? codes.get("truce") : codes.get(status.wireName());
    }
}
