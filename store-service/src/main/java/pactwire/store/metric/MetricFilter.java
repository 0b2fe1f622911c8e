package pactwire.store.metric;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Nature;
import pactwire.store.query.Criteria;
import pactwire.store.query.DateBound;
import pactwire.store.query.Filter;

/** Which figures. */
public record MetricFilter(
        @Schema(
                description = "Whom it is about: ISO 3166-1 alpha-3 code or name; give it again for parties together",
                example = "RUS")
        List<String> party,

        @Schema(description = "The other side: as party", example = "CHN")
        List<String> counterpart,

        @Schema(description = "Code or label: any of these", example = "bilateral_trade")
        List<String> indicator,

        @Schema(description = "Any of these", example = "USD")
        List<String> unit,

        @Schema(description = "Any of these", example = "actual")
        List<Nature> nature,

        @Schema(description = "As the figure states it: any of these", example = "2024")
        List<String> period,

        @Schema(description = "Published in or after", example = "2024-05-17") @Nullable
        DateBound from,

        @Schema(description = "Published in or before", example = "2024-12") @Nullable
        DateBound to,

        @Schema(description = "From 0 to 1", minimum = "0", maximum = "1", example = "0.8") @Nullable
        Double minConfidence,

        @Schema(description = "Words to search for; \"a phrase\", or, -without", example = "natural gas") @Nullable
        String q)
        implements Filter {
    public Criteria criteria() {
        return Criteria.where()
                .all("party", party)
                .all("party", counterpart)
                .any("indicator", indicator)
                .any("unit", unit)
                .any("nature", nature)
                .any("period", period)
                .between(from, to)
                .confidentBy(minConfidence)
                .text(q)
                .build();
    }
}
