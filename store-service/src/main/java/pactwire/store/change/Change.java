package pactwire.store.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * What happened to one agreement or figure, as it looks to those who follow with a filter: a row that no longer passes is
 * withdrawn for them, one that newly passes is new.
 *
 * @param seq its number in the one sequence of changes
 * @param document the agreement or figure as JSON; of one that is withdrawn, as it last was
 */
public record Change(long seq, Type type, String id, Instant at, String document) {
    public enum Type {
        NEW,
        UPDATED,
        WITHDRAWN;

        /** As it travels: lower case. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(boolean was, boolean is) {
            if (was) {
                return is ? UPDATED : WITHDRAWN;
            }
            return NEW;
        }
    }
}
