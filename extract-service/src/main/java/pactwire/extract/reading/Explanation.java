package pactwire.extract.reading;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.agreement.AgreementTrace;
import pactwire.extract.metric.MetricDecision;

/**
 * A reading with every decision on the way: what was found, what was rejected, and by which rule.
 *
 * @param sentences as they were read, in text order
 * @param agreements decisions on passages that speak of agreements, in text order
 * @param metrics decisions on numbers, in text order
 */
public record Explanation(
        CleanArticle article,
        @Nullable PublicationDate published,
        List<Span> sentences,
        AgreementTrace agreements,
        List<MetricDecision> metrics) {
    public Explanation {
        sentences = List.copyOf(sentences);
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
