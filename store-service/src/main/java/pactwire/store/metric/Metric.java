package pactwire.store.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import pactwire.contract.MetricFound;
import pactwire.store.article.ArticleSummary;

/**
 * A figure, and where it is written.
 *
 * @param article absent for the moment until it is stored as well
 */
public record Metric(
        @JsonUnwrapped MetricFound found, @Nullable ArticleSummary article) {}
