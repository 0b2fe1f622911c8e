package pactwire.contract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article exactly as fed: checked and named, otherwise untouched.
 *
 * @param articleId see {@link ArticleIds}
 * @param url canonical address where the source gave one
 * @param mediaType of {@code body}: {@code text/html}, {@code text/plain}, {@code application/atom+xml} (one entry) or
 *     {@code application/rss+xml} (one item)
 * @param body markup or text, decoded to a string; empty when {@code retracted}
 * @param title as the feeder gave it, which wins over what the page says
 * @param publishedAt as the feeder gave it: ISO 8601 year, year-month, date or date-time
 * @param sourceName who published it, such as "TASS"
 * @param fetchedAt when we received it (UTC); never the publication time
 * @param retracted true when the source took the article back
 */
public record RawArticle(
        String articleId,
        @Nullable String url,
        String mediaType,
        String body,
        @Nullable String title,
        @Nullable String publishedAt,
        @Nullable String sourceName,
        Instant fetchedAt,
        boolean retracted)
        implements ArticleEvent {
    public RawArticle {
        requireNonNull(articleId, "articleId");
        requireNonNull(mediaType, "mediaType");
        requireNonNull(body, "body");
        requireNonNull(fetchedAt, "fetchedAt");
    }
}
