package pactwire.store.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.contract.Span;
import pactwire.store.query.Filter;
import pactwire.store.query.InvalidFieldException;
import pactwire.store.query.Paging;
import pactwire.store.query.Rows;

@RestController
@Tag(name = "Search")
class SearchController {
    /** Of the rows that match, the latest this many are ranked: beyond it the order is by date alone. */
    private static final int RANKED = 500;

    private static final int USUAL = 20;
    /** Mark the words found; no text of ours has them, since searching takes control characters out. */
    private static final char OPEN = '\u0002';

    private static final char CLOSE = '\u0003';
    private static final String MATCHES = """
            select '%1$s' as kind, id, sort_date, %2$s as title, %3$s as body,
                ts_rank_cd(search, query) as rank
            from (select * from %1$s, websearch_to_tsquery('english', :text) query
                where search @@ query order by sort_date desc, id desc limit :ranked) hit""";

    private final JdbcClient database;

    SearchController(JdbcClient database) {
        this.database = database;
    }

    enum Kind {
        AGREEMENT("document ->> 'title'", "document -> 'evidence' ->> 'text'"),
        METRIC("document -> 'indicator' ->> 'label'", "document -> 'evidence' ->> 'text'"),
        ARTICLE("document ->> 'title'", "content ->> 'text'");

        private final String title;
        private final String body;

        Kind(String title, String body) {
            this.title = title;
            this.body = body;
        }

        String sql() {
            return MATCHES.formatted(name().toLowerCase(Locale.ROOT), title, body);
        }
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
            List<Kind> kind,

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

    /**
     * @param kind agreement, metric or article: {@code /api/<kind>s/{id}}
     * @param snippet the passage that matches best
     * @param marks the words found, in UTF-16 units of {@code snippet}
     * @param rank higher is better
     */
    record Hit(
            String kind,
            String id,
            String title,
            @Nullable String date,
            String snippet,
            List<Span> marks,
            double rank) {}

    record Hits(List<Hit> items) {}

    @GetMapping("/api/search")
    @Operation(summary = "Full-text search over agreements, figures and articles, best first, with the words found")
    Hits search(@ParameterObject Search search) {
        var kinds = search.kind().isEmpty() ? List.of(Kind.values()) : search.kind();
        var matches = kinds.stream().map(Kind::sql).map("(%s)"::formatted).toList();
        return new Hits(database.sql("""
                        select kind, id, sort_date, title, rank, ts_headline('english', translate(body, :marks, '  '),
                            websearch_to_tsquery('english', :text), :options) as snippet
                        from (select * from (%s) hits order by rank desc, sort_date desc, id limit :limit) best
                        order by rank desc, sort_date desc, id""".formatted(String.join(" union all ", matches)))
                .param("text", Rows.storable(java.util.Objects.requireNonNull(search.q())))
                .param("ranked", RANKED)
                .param("marks", "" + OPEN + CLOSE)
                .param(
                        "options",
                        "StartSel=%c, StopSel=%c, MaxWords=40, MinWords=15, MaxFragments=1".formatted(OPEN, CLOSE))
                .param("limit", search.limit() == null ? USUAL : search.limit())
                .query((rs, row) -> hit(
                        rs.getString("kind"),
                        rs.getString("id"),
                        rs.getString("title"),
                        rs.getString("sort_date"),
                        rs.getString("snippet"),
                        rs.getDouble("rank")))
                .list());
    }

    private static Hit hit(String kind, String id, String title, String date, String marked, double rank) {
        var snippet = new StringBuilder();
        var marks = new ArrayList<Span>();
        int start = 0;
        for (char c : marked.toCharArray()) {
            if (c == OPEN) {
                start = snippet.length();
            } else if (c == CLOSE) {
                marks.add(new Span(start, snippet.length()));
            } else {
                snippet.append(c);
            }
        }
        var dated = date.equals(Rows.UNDATED.toString()) ? null : date;
        return new Hit(kind, id, title, dated, snippet.toString(), marks, rank);
    }
}
