package pactwire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleIds;

/**
 * A feed or sitemap that is polled.
 *
 * @param id 16 hex digits, computed from the address: naming a source twice makes one
 * @param name who publishes there; becomes the articles' source name
 * @param interval fixed, where somebody set it; else it adapts
 * @param fullPages read the page behind each entry; else what the feed itself gives
 * @param origin who manages it
 */
public record Source(
        String id,
        URI url,
        @Nullable String name,
        @Nullable Duration interval,
        boolean fullPages,
        boolean paused,
        Origin origin,
        Instant createdAt) {
    private static final int ID_DIGITS = 16;

    /** Who manages a source; nobody else changes it. */
    public enum Origin {
        API,
        FILE
    }

    static String idOf(URI url) {
        return ArticleIds.contentHash("source", url.toString()).substring(0, ID_DIGITS);
    }

    /** For people, in meters and logs. */
    String label() {
        return name != null ? name : url.getHost() + url.getPath();
    }

    Source pausedOrNot(boolean pause) {
        return new Source(id, url, name, interval, fullPages, pause, origin, createdAt);
    }

    Source createdAt(Instant when) {
        return new Source(id, url, name, interval, fullPages, paused, origin, when);
    }
}
