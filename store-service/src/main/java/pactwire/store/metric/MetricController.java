package pactwire.store.metric;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.contract.MetricFound;
import pactwire.store.article.ArticleQueries;
import pactwire.store.query.Export;
import pactwire.store.query.Format;
import pactwire.store.query.Listing;
import pactwire.store.query.Paging;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Figures", description = "What was counted")
class MetricController {
    private final Listing<MetricFound> listing;
    private final Export<MetricFound> export;
    private final ArticleQueries articles;

    MetricController(JdbcClient database, JsonMapper json, ArticleQueries articles) {
        this.listing = new Listing<>(database, json, "metric", MetricFound.class);
        this.export = new Export<>("metrics", listing, json, MetricColumns.ALL);
        this.articles = articles;
    }

    @GetMapping("/api/metrics")
    @Operation(
            summary = "Figures, latest publication first",
            description = "Pages of JSON; as CSV or NDJSON (format, or Accept) all of them at once")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = MetricPage.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/x-ndjson")
            })
    @Nullable
    ResponseEntity<?> list(
            @ParameterObject MetricFilter filter,
            @ParameterObject Paging paging,
            @Parameter(in = ParameterIn.QUERY, required = false, description = "json, csv or ndjson") Format format,
            HttpServletResponse response)
            throws IOException {
        if (format != Format.JSON) {
            export.answer(format, filter.criteria(), this::withArticles, response);
            return null;
        }
        var page = listing.page(filter.criteria(), paging);
        return ResponseEntity.ok(page.with(withArticles(page.items())));
    }

    /** For the OpenAPI page: what {@code Page<Metric>} looks like. */
    @Schema(name = "MetricPage")
    record MetricPage(List<Metric> items, @Nullable String next) {}

    private List<Metric> withArticles(List<MetricFound> metrics) {
        var summaries = articles.summaries(
                metrics.stream().map(MetricFound::articleId).distinct().toList());
        return metrics.stream()
                .map(metric -> new Metric(metric, summaries.get(metric.articleId())))
                .toList();
    }
}
