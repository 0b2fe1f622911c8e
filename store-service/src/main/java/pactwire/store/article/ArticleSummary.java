package pactwire.store.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;

/**
 * An article without its text.
 *
 * @param published as the page states it, else as reading told it from the text
 * @param words in the clean text
 */
@Schema(name = "ArticleSummary")
public record ArticleSummary(
        String id,
        String title,
        @Nullable String url,
        @Nullable String byline,
        @Nullable String sourceName,
        String language,
        @Nullable PublicationDate published,
        int words) {
    static ArticleSummary of(CleanArticle article, @Nullable PublicationDate published) {
        return new ArticleSummary(
                article.articleId(),
                article.title(),
                article.url(),
                article.byline(),
                article.sourceName(),
                article.language(),
                published,
                article.text().isBlank() ? 0 : article.text().strip().split("\\s+").length);
    }

    /** The same article, dated. */
    ArticleSummary publishedOn(@Nullable PublicationDate day) {
        return new ArticleSummary(id, title, url, byline, sourceName, language, day, words);
    }
}
