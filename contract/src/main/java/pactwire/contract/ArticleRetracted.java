package pactwire.contract;

import static java.util.Objects.requireNonNull;

/** The source took the article back: it and all that it said go. Sent in place of a {@link CleanArticle}. */
public record ArticleRetracted(String articleId) implements ArticleEvent {
    public ArticleRetracted {
        requireNonNull(articleId, "articleId");
    }
}
