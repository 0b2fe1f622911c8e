package pactwire.store.query;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
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
 * upon in the order, and what was common once is looked for quarter by quarter. Any table with the columns id, sort_date, facets,
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
            select min(sort_date) as first, max(sort_date) as last from %s where sort_date > date '0001-01-01'""";

    /** A loop over quarters keeps their order, and the limit stops it; a quarter without any costs one look at the index. */
    private static final String BY_TIME = """
            select found.id, found.sort_date, found.document
            from unnest(cast(:quarters as text[])) as quarters (quarter)
            cross join lateral (
                select id, sort_date, document from %1$s
                where timed_facets(facets, sort_date) @> array[quarter] and %2$s
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
        var rows = rows(criteria, cursor, paging.rows() + 1, false);
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
            rows = rows(criteria, cursor, Paging.LONGEST, true);
            consumer.accept(rows.stream().map(Row::document).toList());
            cursor = rows.isEmpty() ? null : rows.get(rows.size() - 1).cursor();
        } while (rows.size() == Paging.LONGEST);
    }

    /** @param toTheEnd whether all pages will be read: then walking past what does not match is not in vain */
    private List<Row<T>> rows(Criteria criteria, @Nullable Cursor after, int limit, boolean toTheEnd) {
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
        if (toTheEnd) {
            return ask(
                    LATEST.formatted(table, criteria.sql("", parameters) + (after == null ? "" : " and " + BEHIND)),
                    parameters);
        }
        parameters.put("walked", WALKED);
        var rows = ask(WALK.formatted(table, place, criteria.sql("", parameters)), parameters);
        if (rows.size() == limit) {
            return rows;
        }
        parameters.put("quarters", quarters(criteria, after));
        return ask(BY_TIME.formatted(table, where), parameters);
    }

    /** Latest first, what is not dated last. */
    private String[] quarters(Criteria criteria, @Nullable Cursor after) {
        var ends = database.sql(ENDS.formatted(table)).query(Ends.class).single();
        var quarters = new ArrayList<String>();
        if (ends.first() != null && ends.last() != null) {
            var first =
                    criteria.from() == null || criteria.from().isBefore(ends.first()) ? ends.first() : criteria.from();
            var last = criteria.to() == null || criteria.to().isAfter(ends.last()) ? ends.last() : criteria.to();
            var start = after == null || after.date().isAfter(last) ? last : after.date();
            for (var quarter = quarter(start); quarter >= quarter(first); quarter--) {
                quarters.add("quarter:%d-%d".formatted(quarter / 4, quarter % 4 + 1));
            }
        }
        quarters.add("quarter:1-1");
        return quarters.stream().distinct().toArray(String[]::new);
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
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

    /** When the first dated row is from, and the last. */
    private record Ends(@Nullable LocalDate first, @Nullable LocalDate last) {}

    private record Row<T>(Cursor cursor, T document) {}
}
