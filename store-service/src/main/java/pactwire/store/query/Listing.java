package pactwire.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of one kind, newest first, however many there are: few that match are gathered by the filter's index, many are come
 * upon in the order, and what was common once is looked for year by year. Any table with the columns id, sort_date, facets,
 * search, confidence and document and an index like {@code metric_filter} can be listed. Thread-safe.
 *
 * @param <T> what document holds
 */
public final class Listing<T> {
    /** Of so many the index gathers all, and they are put in order, sooner than a page is come upon in the order. */
    private static final long GATHERED = 10_000;
    /** Rows in the order that are looked at one by one; of what is not rare, enough are among them. */
    private static final int WALKED = 6_000;

    private static final String LATEST =
            "select id, sort_date, document from %s where %s order by sort_date desc, id desc limit :limit";
    /** By an order that no index has, so that the filter's index is used, whatever the planner takes for likely. */
    private static final String GATHER =
            "select id, sort_date, document from %s where %s order by (sort_date + 0) desc, id desc limit :limit";

    private static final String WALK = """
            select id, sort_date, document from (
                select * from %s where %s order by sort_date desc, id desc limit :walked) walked
            where %s order by sort_date desc, id desc limit :limit""";

    private static final String ENDS = """
            select coalesce(extract(year from min(sort_date)), 1) as first, coalesce(extract(year from max(sort_date)), 1) as last
            from %s where sort_date > date '0001-01-01'""";

    /** Each loop depends on the one around it, which keeps the order of years and quarters; the limit stops them. */
    private static final String BY_TIME = """
            select found.id, found.sort_date, found.document
            from unnest(cast(:years as int[])) as years (year)
            cross join lateral (
                select 1 as one from %1$s
                where timed_facets(facets, sort_date) @> array['year:' || year] and %2$s limit 1) any_at_all
            cross join lateral (
                select quarter from unnest(array[4, 3, 2, 1]) with ordinality as four (quarter, place)
                where any_at_all.one = 1 order by place offset 0) quarters
            cross join lateral (
                select id, sort_date, document from %1$s
                where timed_facets(facets, sort_date) @> array['quarter:' || year || '-' || quarter] and %2$s
                order by (sort_date + 0) desc, id desc limit :limit) found
            limit :limit""";

    private static final String BEHIND = "(sort_date, id) < (:date, :id)";

    private final JdbcClient database;
    private final JsonMapper json;
    private final String table;
    private final Class<T> type;

    public Listing(JdbcClient database, JsonMapper json, String table, Class<T> type) {
        this.database = database;
        this.json = json;
        this.table = table;
        this.type = type;
    }

    /** @throws InvalidFieldException if the cursor is not one for these criteria */
    public Page<T> page(Criteria criteria, Paging paging) {
        var cursor = paging.cursor() == null ? null : Cursor.decode(paging.cursor(), criteria);
        var rows = rows(criteria, cursor, paging.rows() + 1);
        var more = rows.size() > paging.rows();
        var shown = more ? rows.subList(0, paging.rows()) : rows;
        return new Page<>(
                shown.stream().map(Row::document).toList(),
                more ? shown.get(shown.size() - 1).cursor().encode(criteria) : null);
    }

    /** All rows, a page at a time, so that memory stays flat and no transaction stays open however many there are. */
    public void forEachPage(Criteria criteria, Consumer<List<T>> consumer) {
        @Nullable Cursor cursor = null;
        List<Row<T>> rows;
        do {
            rows = rows(criteria, cursor, Paging.LONGEST);
            consumer.accept(rows.stream().map(Row::document).toList());
            cursor = rows.isEmpty() ? null : rows.get(rows.size() - 1).cursor();
        } while (rows.size() == Paging.LONGEST);
    }

    private List<Row<T>> rows(Criteria criteria, @Nullable Cursor after, int limit) {
        var parameters = new HashMap<String, Object>();
        var where = criteria.listed("", parameters);
        var place = criteria.stretch();
        parameters.put("limit", limit);
        if (after != null) {
            where += " and " + BEHIND;
            place += " and " + BEHIND;
            parameters.put("date", after.date());
            parameters.put("id", after.id());
        }
        if (!criteria.filters()) {
            return ask(LATEST.formatted(table, where), parameters);
        }
        if (estimate(where, parameters) <= GATHERED) {
            return ask(GATHER.formatted(table, where), parameters);
        }
        parameters.put("walked", WALKED);
        var rows = ask(WALK.formatted(table, place, where), parameters);
        if (rows.size() == limit) {
            return rows;
        }
        parameters.put("years", years(criteria, after));
        return ask(BY_TIME.formatted(table, where), parameters);
    }

    /** Latest first, what is not dated last. */
    private Integer[] years(Criteria criteria, @Nullable Cursor after) {
        var ends = database.sql(ENDS.formatted(table)).query(Years.class).single();
        var first = criteria.from() == null
                ? ends.first()
                : Math.max(ends.first(), criteria.from().getYear());
        var last = criteria.to() == null
                ? ends.last()
                : Math.min(ends.last(), criteria.to().getYear());
        if (after != null) {
            last = Math.min(last, after.date().getYear());
        }
        var years = new ArrayList<Integer>();
        for (int year = last; year >= first; year--) {
            years.add(year);
        }
        if (!years.contains(Rows.UNDATED.getYear())) {
            years.add(Rows.UNDATED.getYear());
        }
        return years.toArray(Integer[]::new);
    }

    /** How many rows the planner takes to match. */
    private long estimate(String where, Map<String, Object> parameters) {
        var plan = database.sql("explain (format json) select 1 from %s where %s".formatted(table, where))
                .params(parameters)
                .query(String.class)
                .single();
        return json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
    }

    private List<Row<T>> ask(String sql, Map<String, Object> parameters) {
        return database.sql(sql).params(parameters).query(row()).list();
    }

    private RowMapper<Row<T>> row() {
        return (rs, number) -> new Row<>(
                new Cursor(rs.getObject("sort_date", LocalDate.class), rs.getString("id")),
                json.readValue(rs.getString("document"), type));
    }

    /** Of the first dated row and of the last. */
    private record Years(int first, int last) {}

    private record Row<T>(Cursor cursor, T document) {}
}
