package pactwire.ingest.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come. Written in one transaction with the articles, so it is never ahead of them nor behind.
 *
 * @param position in the file, of the first record that is not in yet; see {@link Records.Next#end}
 * @param articles fed so far, retractions included
 * @param refused lines so far that were no articles
 */
public record ImportProgress(
        String id,
        String name,
        long size,
        long position,
        long articles,
        long refused,
        boolean done,
        @Nullable Instant updatedAt) {
    static ImportProgress none(String id) {
        return new ImportProgress(id, "", 0, 0, 0, 0, false, null);
    }
}
