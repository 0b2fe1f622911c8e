package pactwire.store.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.FigureValue;
import pactwire.contract.Indicator;
import pactwire.contract.MetricFound;
import pactwire.contract.Modifier;
import pactwire.contract.Nature;
import pactwire.contract.Party;
import pactwire.contract.PublicationDate;
import pactwire.store.article.ArticleSummary;

/**
 * Figures of one indicator, its subjects and unit, over periods.
 *
 * @param points how many figures
 * @param sources how many publishers they come from, near copies counted once
 * @param contradictions how many periods for which sources differ
 * @param firstPeriod ISO 8601; absent where no figure states one
 * @param latest the last period's figure, actual ones before others; what a list shows
 */
public record Series(
        String id,
        Indicator indicator,
        String unit,
        Measure measure,
        List<Party> subjects,
        int points,
        int sources,
        int contradictions,
        @Nullable String firstPeriod,
        @Nullable String lastPeriod,
        Latest latest) {
    @Schema(name = "LatestPoint")
    public record Latest(
            @Nullable String period,
            Nature nature,
            FigureValue value,
            Modifier modifier,
            @Nullable PublicationDate published) {}

    /**
     * A series with its figures.
     *
     * @param figures by period, then actual, target, forecast, then publication; those without a period last
     */
    @Schema(name = "SeriesDetail")
    public record Detail(@JsonUnwrapped Series series, List<Point> figures, List<Contradiction> disagreements) {}

    /** A figure, when its article was published, and where it is written. */
    @Schema(name = "Point")
    public record Point(
            @JsonUnwrapped MetricFound found,
            @Nullable PublicationDate published,
            @Nullable ArticleSummary article) {}

    /**
     * Two sources that cannot both be right.
     *
     * @param one id of a figure
     * @param other id of the figure that differs most from it
     */
    @Schema(name = "Contradiction")
    public record Contradiction(String period, Nature nature, String one, String other) {}
}
