package pactwire.store.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.store.query.Criteria;
import pactwire.store.query.DateBound;
import pactwire.store.query.Filter;

/** Which articles. */
public record ArticleFilter(
        @Schema(description = "Publisher: any of these", example = "TASS")
        List<String> source,

        @Schema(description = "ISO 639: any of these", example = "en")
        List<String> language,

        @Schema(description = "Published in or after") @Nullable
        DateBound from,

        @Schema(description = "Published in or before") @Nullable
        DateBound to,

        @Schema(description = "Words to search for; \"a phrase\", or, -without", example = "gas pipeline") @Nullable
        String q)
        implements Filter {
    Criteria criteria() {
        return Criteria.where()
                .any("source", source)
                .any("language", language)
                .between(from, to)
                .text(q)
                .build();
    }
}
