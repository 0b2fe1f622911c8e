package pactwire.extract.reading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.extract.agreement.AgreementTrace;
import pactwire.extract.metric.MetricDecision;

/**
 * A reading with every decision on the way: what was found, what was rejected, and by which rule.
 *
 * @param agreements decisions on passages that speak of agreements, in text order
 * @param metrics decisions on numbers, in text order
 */
public record Explanation(
        CleanArticle article,
        @Nullable PublicationDate published,
        AgreementTrace agreements,
        List<MetricDecision> metrics) {
    public Explanation {
        metrics = List.copyOf(metrics);
    }

    public Reading reading() {
        return new Reading(
                article,
                published,
                agreements.agreements(),
                metrics.stream()
                        .map(MetricDecision::found)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
