package pactwire.store.subscribe;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pactwire.store.change.Change;

/**
 * A change as subscribers get it.
 *
 * @param agreement as {@code /api/agreements} shows it, where an agreement changed
 * @param metric as {@code MetricFound}, where a figure changed
 */
record Notice(
        long seq,
        Change.Type type,
        String id,
        Instant at,
        @JsonRawValue @Nullable String agreement,
        @JsonRawValue @Nullable String metric) {
    static Notice of(Change change, Followed kind) {
        return new Notice(
                change.seq(),
                change.type(),
                change.id(),
                change.at(),
                kind == Followed.AGREEMENT ? change.document() : null,
                kind == Followed.METRIC ? change.document() : null);
    }
}
