package pactwire.store.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.query.Filter;
import pactwire.store.query.InvalidFieldException;
import pactwire.store.query.Paging;

@RestController
@Tag(name = "Search")
class SearchController {
    private static final int USUAL = 20;

    private final SearchQueries queries;

    SearchController(SearchQueries queries) {
        this.queries = queries;
    }

    /** What to search for, and where. */
    record Search(
            @Schema(
                    description = "Words; \"a phrase\", or, -without",
                    example = "gas pipeline",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String q,

            @Schema(description = "Any of these; without it, all")
            List<SearchKind> kind,

            @Schema(description = "Hits", defaultValue = "20", minimum = "1", maximum = "500") @Nullable
            Integer limit)
            implements Filter {
        Search {
            if (q == null) {
                throw new InvalidFieldException("q", "is missing: the words to search for");
            }
            if (limit != null && (limit < 1 || limit > Paging.LONGEST)) {
                throw new InvalidFieldException(
                        "limit", "must be from 1 to %d, got %d".formatted(Paging.LONGEST, limit));
            }
        }
    }

    record Hits(List<SearchHit> items) {}

    @GetMapping("/api/search")
    @Operation(summary = "Full-text search over agreements, figures and articles, best first, with the words found")
    Hits search(@ParameterObject Search search) {
        return new Hits(queries.find(
                Objects.requireNonNull(search.q()),
                search.kind().isEmpty() ? EnumSet.allOf(SearchKind.class) : EnumSet.copyOf(search.kind()),
                search.limit() == null ? USUAL : search.limit()));
    }
}
