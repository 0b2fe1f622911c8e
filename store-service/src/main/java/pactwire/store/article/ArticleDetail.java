package pactwire.store.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.MetricFound;
import pactwire.contract.Removed;
import pactwire.contract.Span;

/**
 * An article with its text and all that was found in it.
 *
 * @param text as cleaning left it; every offset points into it, in UTF-16 units
 * @param removed what cleaning took out, with the rule that took it
 * @param agreements in text order
 * @param metrics in text order
 * @param current whether the findings are of this very text; false for the moment between cleaning and reading a changed
 *     article, in which evidence may not fit
 */
@Schema(name = "Article")
public record ArticleDetail(
        @JsonUnwrapped ArticleSummary summary,
        String text,
        List<Span> paragraphs,
        List<Removed> removed,
        List<ReportedAgreement> agreements,
        List<MetricFound> metrics,
        boolean current,
        String rules) {
    /** @param agreementId the agreement that this report is one of: {@code /api/agreements/{agreementId}} */
    @Schema(name = "ReportedAgreement")
    public record ReportedAgreement(
            @JsonUnwrapped AgreementFound found, @Nullable String agreementId) {}
}
