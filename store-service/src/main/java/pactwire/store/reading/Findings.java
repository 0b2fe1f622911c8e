package pactwire.store.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.contract.PublicationDate;

/**
 * What one article says of one kind, event by event. A finding replaces the finding of the same id; a completed reading
 * withdraws what its list does not hold. The same events again change nothing. Not thread-safe.
 *
 * @param <E> the kind of finding
 */
public final class Findings<E extends ArticleEvent> {
    private final Class<E> kind;
    private final Function<E, String> id;
    private final Map<String, E> found = new LinkedHashMap<>();
    private @Nullable ArticleRead read;

    Findings(Class<E> kind, Function<E, String> id) {
        this.kind = kind;
        this.id = id;
    }

    void apply(ArticleEvent event) {
        if (event instanceof ArticleRead completed) {
            found.keySet().retainAll(new HashSet<>(completed.eventIds()));
            read = completed;
        } else if (kind.isInstance(event)) {
            var finding = kind.cast(event);
            found.put(id.apply(finding), finding);
        }
    }

    /** By id. */
    public Map<String, E> found() {
        return found;
    }

    /** The last completed reading; null while the first is under way. */
    public @Nullable ArticleRead read() {
        return read;
    }

    public @Nullable PublicationDate published() {
        return read == null ? null : read.published();
    }
}
