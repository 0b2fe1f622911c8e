package pactwire.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Cleaning found nothing to read. Sent in place of a {@link CleanArticle}; whatever an earlier version of the article
 * said is withdrawn.
 *
 * @param reason a named outcome, such as {@code NOT_ENGLISH}
 * @param detail for people, with the numbers that decided
 * @param rules version of the cleaning rules
 */
public record ArticleRejected(String articleId, @Nullable String url, String reason, String detail, String rules)
        implements ArticleEvent {
    public ArticleRejected {
        requireNonNull(articleId, "articleId");
        requireNonNull(reason, "reason");
        requireNonNull(detail, "detail");
        requireNonNull(rules, "rules");
    }
}
