package pactwire.ingest.feed.document;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feed or sitemap as it was served.
 *
 * @param entries oldest first, so that they are fed in the order in which they were written
 * @param parts addresses of the sitemaps that a sitemap index names, newest first; else empty
 * @param timeToLive how long the feed asks to be left alone
 */
public record FeedDocument(
        List<FeedEntry> entries, List<URI> parts, @Nullable Duration timeToLive) {
    /** Entries taken from one document, the newest: a news sitemap has at most a thousand. */
    public static final int MOST_ENTRIES = 1_000;

    public FeedDocument {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
    }

    static FeedDocument of(List<FeedEntry> entries, @Nullable Duration timeToLive) {
        return new FeedDocument(entries, List.of(), timeToLive);
    }
}
