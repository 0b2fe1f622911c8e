package pactwire.ingest.clean.metadata;

import org.jspecify.annotations.Nullable;
import pactwire.contract.PublicationDate;

/**
 * What a page says about itself.
 *
 * @param title headline without the site's name; empty when there is none
 * @param byline names joined by ", "
 * @param sourceName who published it
 * @param published the day of publication, never of a later change
 * @param url the page's own canonical address
 * @param description summary for search engines; empty when there is none
 * @param statedBody the article's text as JSON-LD states it, often cut short; empty when it does not
 */
public record PageMetadata(
        String title,
        @Nullable String byline,
        @Nullable String sourceName,
        @Nullable PublicationDate published,
        @Nullable String url,
        String description,
        String statedBody) {}
