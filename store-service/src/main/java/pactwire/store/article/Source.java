package pactwire.store.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pactwire.contract.CleanArticle;

/** Who published an article: by name where it is known, else the address's host, else the article stands for itself. */
final class Source {
    private Source() {}

    static String of(CleanArticle article) {
        if (article.sourceName() != null && !article.sourceName().isBlank()) {
            return article.sourceName().strip();
        }
        var host = article.url() == null ? null : host(article.url());
        return host == null ? article.articleId() : host;
    }

    private static @Nullable String host(String url) {
        try {
            var host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
