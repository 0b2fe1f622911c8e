package pactwire.store.metric;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.contract.MetricFound;
import pactwire.store.article.ArticleQueries;
import pactwire.store.query.Listing;
import pactwire.store.query.Page;
import pactwire.store.query.Paging;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Figures", description = "What was counted")
class MetricController {
    private final Listing<MetricFound> listing;
    private final ArticleQueries articles;

    MetricController(JdbcClient database, JsonMapper json, ArticleQueries articles) {
        this.listing = new Listing<>(database, json, "metric", MetricFound.class);
        this.articles = articles;
    }

    @GetMapping("/api/metrics")
    @Operation(summary = "Figures, latest publication first")
    Page<Metric> list(@ParameterObject MetricFilter filter, @ParameterObject Paging paging) {
        var page = listing.page(filter.criteria(), paging);
        return page.with(withArticles(page.items()));
    }

    private List<Metric> withArticles(List<MetricFound> metrics) {
        var summaries = articles.summaries(
                metrics.stream().map(MetricFound::articleId).distinct().toList());
        return metrics.stream()
                .map(metric -> new Metric(metric, summaries.get(metric.articleId())))
                .toList();
    }
}
