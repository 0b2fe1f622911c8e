package pactwire.store.metric;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.article.ArticleQueries;
import pactwire.store.article.Origins;
import pactwire.store.metric.Series.Detail;
import pactwire.store.metric.Series.Point;
import pactwire.store.query.Listing;
import pactwire.store.query.NotThereException;
import pactwire.store.query.Page;
import pactwire.store.query.Paging;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Figures")
class SeriesController {
    private final Listing<Series> listing;
    private final SeriesBook series;
    private final ArticleQueries articles;
    private final Origins origins;

    SeriesController(
            JdbcClient database, JsonMapper json, SeriesBook series, ArticleQueries articles, Origins origins) {
        this.listing = new Listing<>(database, json, "series", Series.class);
        this.series = series;
        this.articles = articles;
        this.origins = origins;
    }

    @GetMapping("/api/series")
    @Operation(summary = "Series of figures: one indicator, its subjects and unit, over periods")
    Page<Series> list(@ParameterObject SeriesFilter filter, @ParameterObject Paging paging) {
        return listing.page(filter.criteria(), paging);
    }

    @GetMapping("/api/series/{id}")
    @Operation(summary = "One series: its figures with their evidence, and where sources differ")
    Detail one(@PathVariable String id) {
        var figures = series.figures(List.of(id)).getOrDefault(id, List.of()).stream()
                .sorted(SeriesOfFigures.IN_ORDER)
                .toList();
        if (figures.isEmpty()) {
            throw new NotThereException("there is no series %s".formatted(id));
        }
        var ids = figures.stream()
                .map(figure -> figure.found().articleId())
                .distinct()
                .toList();
        var known = origins.of(ids);
        var summaries = articles.summaries(ids);
        return new Detail(
                SeriesOfFigures.of(id, figures, known),
                figures.stream()
                        .map(figure -> new Point(
                                figure.found(),
                                figure.published(),
                                summaries.get(figure.found().articleId())))
                        .toList(),
                SeriesOfFigures.contradictions(figures, known));
    }
}
