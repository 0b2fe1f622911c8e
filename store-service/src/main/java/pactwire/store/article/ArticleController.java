package pactwire.store.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.query.NotThereException;
import pactwire.store.query.Page;
import pactwire.store.query.Paging;

@RestController
@Tag(name = "Articles", description = "What was fed, as cleaning left it, and what was read in it")
class ArticleController {
    private final ArticleQueries articles;

    ArticleController(ArticleQueries articles) {
        this.articles = articles;
    }

    @GetMapping("/api/articles")
    @Operation(summary = "Articles, latest publication first")
    Page<ArticleSummary> list(@ParameterObject ArticleFilter filter, @ParameterObject Paging paging) {
        return articles.listing().page(filter.criteria(), paging);
    }

    @GetMapping("/api/articles/{id}")
    @Operation(summary = "One article: clean text, findings with their places in it, and what cleaning removed")
    ArticleDetail one(@PathVariable String id) {
        return articles.detail(id).orElseThrow(() -> new NotThereException(whyNot(id)));
    }

    private String whyNot(String id) {
        return articles.rejection(id)
                .map(rejection ->
                        "article %s was rejected: %s, %s".formatted(id, rejection.reason(), rejection.detail()))
                .orElse("there is no article %s".formatted(id));
    }
}
