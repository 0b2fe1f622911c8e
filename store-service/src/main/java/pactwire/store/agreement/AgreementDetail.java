package pactwire.store.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.PublicationDate;
import pactwire.store.agreement.merge.Merger.Joined;
import pactwire.store.article.ArticleSummary;

/**
 * An agreement and each report of it.
 *
 * @param reports first told first
 */
@Schema(name = "AgreementDetail")
public record AgreementDetail(@JsonUnwrapped Agreement agreement, List<ReportDetail> reports) {
    /**
     * @param published when the article was
     * @param article absent for the moment until it is stored as well
     * @param joined why it is part of the agreement; absent for the first report
     */
    @Schema(name = "AgreementReport")
    public record ReportDetail(
            @JsonUnwrapped AgreementFound found,
            @Nullable PublicationDate published,
            @Nullable ArticleSummary article,
            @Nullable Joined joined) {}
}
