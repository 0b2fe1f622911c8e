package pactwire.store.metric;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Nature;
import pactwire.store.query.Criteria;
import pactwire.store.query.DateBound;
import pactwire.store.query.Filter;

/** Which series. */
public record SeriesFilter(
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

        @Schema(description = "Has figures of any of these", example = "target")
        List<Nature> nature,

        @Schema(description = "Any of these", example = "level")
        List<Measure> measure,

        @Schema(description = "Publisher of one of its figures: any of these", example = "TASS")
        List<String> source,

        @Schema(description = "Whether sources differ for a period", example = "true") @Nullable
        Boolean contradicted,

        @Schema(description = "Whether it has more than one figure", example = "true") @Nullable
        Boolean several,

        @Schema(description = "Latest figure published in or after", example = "2024-05-17") @Nullable
        DateBound from,

        @Schema(description = "… in or before", example = "2024-12") @Nullable
        DateBound to,

        @Schema(description = "Words to search for; \"a phrase\", or, -without", example = "trade") @Nullable
        String q)
        implements Filter {
    Criteria criteria() {
        return Criteria.where()
                .all("party", party)
                .all("party", counterpart)
                .any("indicator", indicator)
                .any("unit", unit)
                .any("nature", nature)
                .any("measure", measure)
                .referred(SeriesSources.OF_PUBLISHER, source)
                .all("contradicted", flag(contradicted))
                .all("several", flag(several))
                .between(from, to)
                .text(q)
                .build();
    }

    private static List<String> flag(@Nullable Boolean value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
