package pactwire.store.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest rows that meet criteria, however many rows there are: few that match are gathered by the filter's indexes, many are
 * come upon in the order, and what was common once is looked for month by month. Any table with the columns id, sort_date,
 * facets, search and confidence and indexes like {@code metric_by_slice_0} can be asked. Thread-safe.
 *
 * @param <R> what is made of a row
 */
public final class LatestRows<R> {
    /** Of so many the indexes gather all, and they are put in order, sooner than a page is come upon in the order. */
    private static final long GATHERED = 10_000;
    /** Months times matching rows that are looked for together: all that match in them are gathered. */
    private static final long GROUPED = 64_000;

    /** Rows in the order that are looked at one by one, and no more. */
    private static final int WALKED = 15_000;

    /** Rows that are looked at first: they tell whether a page is likely to be among {@link #WALKED}. */
    private static final int GLANCED = 600;

    private static final String LATEST =
            "select %1$s from %2$s where %3$s order by sort_date desc, id desc limit :limit";
    /** By an order that no index has, so that the filter's index is used, whatever the planner takes for likely. */
    private static final String GATHER =
            "select %1$s from %2$s where %3$s order by (sort_date + 0) desc, id desc limit :limit";

    private static final String WALK = """
            select %1$s from (
                select * from %2$s where %3$s order by sort_date desc, id desc limit :walked) walked
            where %4$s order by sort_date desc, id desc limit :limit""";

    /** Slices that have rows, latest first: one look at the order for each. */
    private static final String SLICES = """
            with recursive latest (slice) as (
                (select slice_of(sort_date) from %1$s order by sort_date desc, id desc limit 1)
                union all
                select (select slice_of(sort_date) from %1$s where sort_date < date '2000-01-01' + (slice << 9)
                    order by sort_date desc, id desc limit 1)
                from latest where slice is not null)
            select slice from latest where slice is not null""";

    /**
     * Within a slice. The loop over groups of months keeps their order, and the limit stops it: a group without any costs one look
     * at the index; of those with many, only the first are gathered.
     */
    private static final String BY_MONTH = """
            select found.*
            from unnest(cast(:%4$s as text[])) as months
            cross join lateral (
                select %1$s from %2$s
                where monthly_facets(facets, sort_date) && string_to_array(months, ',') and %3$s
                order by (sort_date + 0) desc, id desc limit :limit) found
            limit :limit""";

    private static final String BEHIND = "(sort_date, id) < (:date, :id)";

    private final JdbcClient database;
    private final JsonMapper json;
    private final String table;
    private final String columns;
    private final RowMapper<R> mapper;

    /** @param columns of the table, by comma: what the mapper reads */
    public LatestRows(JdbcClient database, JsonMapper json, String table, String columns, RowMapper<R> mapper) {
        this.database = database;
        this.json = json;
        this.table = table;
        this.columns = columns;
        this.mapper = mapper;
    }

    /** Latest first. */
    public List<R> find(Criteria criteria, int limit) {
        return find(criteria, null, limit, false);
    }

    /**
     * Latest first.
     *
     * @param after the row behind which they are
     * @param toTheEnd whether all will be asked for, page by page: then walking past what does not match is not in vain
     */
    List<R> find(Criteria criteria, @Nullable Cursor after, int limit, boolean toTheEnd) {
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
            return ask(LATEST.formatted(columns, table, where), parameters);
        }
        var filter = criteria.sql("", parameters);
        var behind = after == null ? "" : " and " + BEHIND;
        var estimate = estimate(criteria.estimated(parameters) + behind, parameters);
        if (estimate <= GATHERED) {
            // Of what another table refers to, few rows are reached from there sooner than by an index that has no
            // statistics.
            return criteria.refers()
                    ? ask(GATHER.formatted(columns, table, filter + behind), parameters)
                    : bySlices(GATHER, where, slices(criteria, after), parameters);
        }
        if (toTheEnd) {
            return ask(LATEST.formatted(columns, table, filter + behind), parameters);
        }
        var walk = WALK.formatted(columns, table, place, filter);
        parameters.put("walked", GLANCED);
        var rows = ask(walk, parameters);
        if (rows.size() < limit && rows.size() * (WALKED / GLANCED) >= limit) {
            parameters.put("walked", WALKED);
            rows = ask(walk, parameters);
        }
        return rows.size() == limit ? rows : byMonths(criteria, after, where, estimate, parameters);
    }

    private List<R> byMonths(
            Criteria criteria, @Nullable Cursor after, String where, long estimate, Map<String, Object> parameters) {
        var slices = slices(criteria, after);
        var together = (int) Math.max(1, GROUPED / estimate);
        slices.forEach(slice ->
                parameters.put(slice.parameter(), slice.months(together).toArray(String[]::new)));
        return bySlices(BY_MONTH, where, slices, parameters);
    }

    /**
     * Slice by slice, until there are enough: twice as many in each statement as in the one before, since planning takes
     * its time for each slice, and so does each statement.
     */
    private List<R> bySlices(String sql, String where, List<Slice> slices, Map<String, Object> parameters) {
        var limit = (int) parameters.get("limit");
        var rows = new ArrayList<R>();
        int next = 0;
        for (int many = 1; next < slices.size() && rows.size() < limit; many *= 2) {
            var last = Math.min(slices.size(), next + many);
            var each = slices.subList(next, last).stream()
                    .map(slice ->
                            "(" + sql.formatted(columns, table, slice.sql() + " and " + where, slice.parameter()) + ")")
                    .collect(Collectors.joining(" union all "));
            parameters.put("limit", limit - rows.size());
            rows.addAll(ask("select * from (%s) found limit :limit".formatted(each), parameters));
            next = last;
        }
        return rows;
    }

    /** Those that may have any, latest first; what is not dated last. */
    private List<Slice> slices(Criteria criteria, @Nullable Cursor after) {
        return database.sql(SLICES.formatted(table)).query((rs, row) -> new Slice(rs.getInt("slice"))).list().stream()
                .filter(slice -> after == null || !slice.first().isAfter(after.date()))
                .filter(slice -> criteria.to() == null || !slice.first().isAfter(criteria.to()))
                .filter(slice -> criteria.from() == null || !slice.last().isBefore(criteria.from()))
                .toList();
    }

    /** How many rows the planner takes to match. */
    private long estimate(String where, Map<String, Object> parameters) {
        var plan = database.sql("explain (format json) select 1 from %s where %s".formatted(table, where))
                .params(parameters)
                .query(String.class)
                .single();
        return json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
    }

    private List<R> ask(String sql, Map<String, Object> parameters) {
        return database.sql(sql).params(parameters).query(mapper).list();
    }
}
