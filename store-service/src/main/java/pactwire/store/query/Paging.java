package pactwire.store.query;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which page, and how long. */
public record Paging(
        @Schema(
                description = "The last page's next; without it, the first page",
                example = "YTcyYzgwZWUgMjAyNS0wNS0wOSAyN2UwZjIzZWZjZjg2YWMwODA2ZTI1OWZiNDFjNjJlOQ")
        @Nullable
        String cursor,

        @Schema(description = "Rows on a page", defaultValue = "50", minimum = "1", maximum = "500", example = "50")
        @Nullable
        Integer limit)
        implements Filter {
    public static final int LONGEST = 500;
    private static final int USUAL = 50;

    public Paging {
        if (limit != null && (limit < 1 || limit > LONGEST)) {
            throw new InvalidFieldException("limit", "must be from 1 to %d, got %d".formatted(LONGEST, limit));
        }
    }

    public int rows() {
        return limit == null ? USUAL : limit;
    }
}
