package pactwire.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an article is complete. Sent on each event topic after the events of that reading: whatever an earlier
 * reading of the article said and {@code eventIds} no longer holds is withdrawn. A retraction is a reading with an empty
 * list.
 *
 * @param contentHash of the {@link CleanArticle} that was read; empty for an article that was retracted or rejected
 * @param published the article's date as reading resolved it: stated by the page, or told by the text
 * @param eventIds all agreements and metrics found, in text order
 * @param rules version of the extraction rules
 */
public record ArticleRead(
        String articleId, String contentHash, @Nullable PublicationDate published, List<String> eventIds, String rules)
        implements ArticleEvent {
    public ArticleRead {
        requireNonNull(articleId, "articleId");
        requireNonNull(contentHash, "contentHash");
        requireNonNull(rules, "rules");
        eventIds = List.copyOf(eventIds);
    }
}
