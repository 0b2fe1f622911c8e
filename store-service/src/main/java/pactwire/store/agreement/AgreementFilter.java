package pactwire.store.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Context;
import pactwire.contract.Instrument;
import pactwire.store.query.Criteria;
import pactwire.store.query.DateBound;
import pactwire.store.query.Filter;

/** Which agreements. */
public record AgreementFilter(
        @Schema(description = "ISO 3166-1 alpha-3 code or name; give it again for parties together", example = "RUS")
        List<String> party,

        @Schema(description = "The other side: as party", example = "CHN")
        List<String> counterpart,

        @Schema(description = "Any of these", example = "memorandum")
        List<Instrument> instrument,

        @Schema(description = "Any of these", example = "signed")
        List<AgreementStatus> status,

        @Schema(description = "Any of these", example = "energy")
        List<Context> context,

        @Schema(description = "Publisher of one of its reports: any of these", example = "TASS")
        List<String> source,

        @Schema(description = "Came about (else: was first reported) in or after", example = "2019-06") @Nullable
        DateBound from,

        @Schema(description = "… in or before", example = "2024-12") @Nullable
        DateBound to,

        @Schema(description = "From 0 to 1", minimum = "0", maximum = "1", example = "0.8") @Nullable
        Double minConfidence,

        @Schema(description = "Words to search for; \"a phrase\", or, -without", example = "gas pipeline") @Nullable
        String q)
        implements Filter {
    public Criteria criteria() {
        return Criteria.where()
                .all("party", party)
                .all("party", counterpart)
                .any("instrument", instrument)
                .any("status", status)
                .any("context", context)
                .any("source", source)
                .between(from, to)
                .confidentBy(minConfidence)
                .text(q)
                .build();
    }
}
