package pactwire.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure stated in an article.
 *
 * @param id computed from the article and what was found: see {@link ArticleIds}
 * @param value in {@code unit}, scale words applied: "3.2 billion" is 3200000000
 * @param unit ISO 4217 for money ("USD"), {@code percent}, UCUM for physical units ("m3"), {@code rank}, else the plural
 *     noun counted ("students")
 * @param direction of a {@code change}: up or down
 * @param period ISO 8601 year, year-month, {@code 2019-Q1} or {@code 2024/2025}
 * @param subjects whom it is about, with roles
 * @param attribution who says so, where the article says it of somebody
 * @param confidence share of such findings that are right, 0 to 1
 * @param rules version of the extraction rules
 */
public record MetricFound(
        String id,
        String articleId,
        Indicator indicator,
        FigureValue value,
        String unit,
        Modifier modifier,
        Nature nature,
        @Nullable Direction direction,
        @Nullable String period,
        List<Party> subjects,
        @Nullable String attribution,
        Evidence evidence,
        double confidence,
        String rules)
        implements ArticleEvent {
    public MetricFound {
        requireNonNull(id, "id");
        requireNonNull(articleId, "articleId");
        requireNonNull(indicator, "indicator");
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
        requireNonNull(modifier, "modifier");
        requireNonNull(nature, "nature");
        requireNonNull(evidence, "evidence");
        requireNonNull(rules, "rules");
        subjects = List.copyOf(subjects);
        Confidence.check(confidence);
    }
}
