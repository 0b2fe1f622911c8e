package pactwire.store.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.Span;
import pactwire.store.query.Criteria;
import pactwire.store.query.LatestRows;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/** Searches by words: the latest rows that have them are ranked, and the best are shown with the passage. Thread-safe. */
@Component
class SearchQueries {
    /** Of the rows that match, the latest this many of each kind are ranked, or as many as are asked for. */
    private static final int RANKED = 100;
    /** Mark the words found; no text of ours has them, since searching takes control characters out. */
    private static final char OPEN = '\u0002';

    private static final char CLOSE = '\u0003';

    private static final String RANK = """
            (select '%1$s' as kind, id, sort_date, ts_rank_cd(search, query) as rank
            from %1$s, websearch_to_tsquery('english', :text) query where id = any(:%1$s))""";

    private static final String SHOW = """
            (select %2$s as title, %3$s as body from %1$s where best.kind = '%1$s' and id = best.id)""";

    /** Documents are large: only those of the best are opened. */
    private static final String SEARCH = """
            select kind, id, sort_date, title, rank, ts_headline('english', translate(body, :marks, '  '),
                websearch_to_tsquery('english', :text), :options) as snippet
            from (select * from (%s) hits order by rank desc, sort_date desc, id limit :limit) best
            cross join lateral (%s) shown
            order by rank desc, sort_date desc, id""";

    private final JdbcClient database;
    /** Finds ids. */
    private final Map<SearchKind, LatestRows<String>> latest = new EnumMap<>(SearchKind.class);

    SearchQueries(JdbcClient database, JsonMapper json) {
        this.database = database;
        for (var kind : SearchKind.values()) {
            latest.put(kind, new LatestRows<>(database, json, kind.table(), "id", (rs, row) -> rs.getString("id")));
        }
    }

    /**
     * Best first.
     *
     * @param text in the syntax of web search engines
     */
    List<SearchHit> find(String text, Set<SearchKind> kinds, int limit) {
        var criteria = Criteria.where().text(text).build();
        var search = database.sql(SEARCH.formatted(ofAll(kinds, RANK), ofAll(kinds, SHOW)))
                .param("text", Rows.storable(text))
                .param("marks", "" + OPEN + CLOSE)
                .param(
                        "options",
                        "StartSel=%c, StopSel=%c, MaxWords=40, MinWords=15, MaxFragments=1".formatted(OPEN, CLOSE))
                .param("limit", limit);
        // Each kind takes as long as the others, and waits for the database.
        kinds.parallelStream()
                .map(kind -> Map.entry(kind.table(), latest.get(kind).find(criteria, Math.max(RANKED, limit))))
                .toList()
                .forEach(found -> search.param(found.getKey(), found.getValue().toArray(String[]::new)));
        return search.query((rs, row) -> hit(rs)).list();
    }

    private static String ofAll(Set<SearchKind> kinds, String sql) {
        return kinds.stream()
                .map(kind -> sql.formatted(kind.table(), kind.title, kind.body))
                .collect(Collectors.joining(" union all "));
    }

    private static SearchHit hit(ResultSet row) throws SQLException {
        var snippet = new StringBuilder();
        var marks = new ArrayList<Span>();
        int start = 0;
        for (char c : row.getString("snippet").toCharArray()) {
            if (c == OPEN) {
                start = snippet.length();
            } else if (c == CLOSE) {
                marks.add(new Span(start, snippet.length()));
            } else {
                snippet.append(c);
            }
        }
        var date = row.getString("sort_date");
        return new SearchHit(
                row.getString("kind"),
                row.getString("id"),
                row.getString("title"),
                date.equals(Rows.UNDATED.toString()) ? null : date,
                snippet.toString(),
                marks,
                row.getDouble("rank"));
    }
}
