package pactwire.store.query;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest rows that meet criteria, however many rows there are: few that match are gathered by the filter's index, many are
 * come upon in the order, and what was common once is looked for quarter by quarter. Any table with the columns id, sort_date,
 * facets, search and confidence and an index like {@code metric_by_month} can be asked. Thread-safe.
 *
 * @param <R> what is made of a row
 */
public final class LatestRows<R> {
    /** Of so many the index gathers all, and they are put in order, sooner than a page is come upon in the order. */
    private static final long GATHERED = 10_000;
    /** Rows in the order that are looked at one by one; of what is not rare, enough are among them. */
    private static final int WALKED = 6_000;

    private static final String LATEST =
            "select %1$s from %2$s where %3$s order by sort_date desc, id desc limit :limit";
    /** By an order that no index has, so that the filter's index is used, whatever the planner takes for likely. */
    private static final String GATHER =
            "select %1$s from %2$s where %3$s order by (sort_date + 0) desc, id desc limit :limit";

    private static final String WALK = """
            select %1$s from (
                select * from %2$s where %3$s order by sort_date desc, id desc limit :walked) walked
            where %4$s order by sort_date desc, id desc limit :limit""";

    private static final String ENDS = """
            select min(sort_date) as first, max(sort_date) as last from %s where sort_date > date '0001-01-01'""";

    /**
     * Loops over quarters, and over the months of those that have any, keep their order, and the limit stops them. A quarter
     * without any costs one look at the index; of one with many, only those months are gathered that the rows come from.
     */
    private static final String BY_TIME = """
            select found.*
            from unnest(cast(:quarters as text[]), cast(:months as text[])) as quarters (quarter, months)
            cross join lateral (
                select from %2$s where timed_facets(facets, sort_date) @> array[quarter] and %3$s limit 1) any_of_it
            cross join lateral unnest(cast(months as text[])) as month
            cross join lateral (
                select %1$s from %2$s
                where timed_facets(facets, sort_date) @> array[month] and %3$s
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
        if (estimate(where, parameters) <= GATHERED) {
            return ask(GATHER.formatted(columns, table, where), parameters);
        }
        if (toTheEnd) {
            var order = criteria.sql("", parameters) + (after == null ? "" : " and " + BEHIND);
            return ask(LATEST.formatted(columns, table, order), parameters);
        }
        parameters.put("walked", WALKED);
        var rows = ask(WALK.formatted(columns, table, place, criteria.sql("", parameters)), parameters);
        return rows.size() == limit ? rows : byTime(criteria, after, where, parameters);
    }

    private List<R> byTime(Criteria criteria, @Nullable Cursor after, String where, Map<String, Object> parameters) {
        var quarters = quarters(criteria, after);
        parameters.put("quarters", quarters.stream().map(Quarter::facet).toArray(String[]::new));
        parameters.put("months", quarters.stream().map(Quarter::months).toArray(String[]::new));
        return ask(BY_TIME.formatted(columns, table, where), parameters);
    }

    /** Latest first, what is not dated last. */
    private List<Quarter> quarters(Criteria criteria, @Nullable Cursor after) {
        var ends = database.sql(ENDS.formatted(table)).query(Ends.class).single();
        var quarters = new ArrayList<Quarter>();
        if (ends.first() != null && ends.last() != null) {
            var first =
                    criteria.from() == null || criteria.from().isBefore(ends.first()) ? ends.first() : criteria.from();
            var last = criteria.to() == null || criteria.to().isAfter(ends.last()) ? ends.last() : criteria.to();
            var start = after == null || after.date().isAfter(last) ? last : after.date();
            for (var quarter = Quarter.of(start); !quarter.isBefore(Quarter.of(first)); quarter = quarter.before()) {
                quarters.add(quarter);
            }
        }
        var undated = Quarter.of(Rows.UNDATED);
        if (!quarters.contains(undated)) {
            quarters.add(undated);
        }
        return quarters;
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

    /** When the first dated row is from, and the last. */
    private record Ends(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** @param number of quarters since the year 0 */
    private record Quarter(int number) {
        static Quarter of(LocalDate day) {
            return new Quarter(day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1);
        }

        Quarter before() {
            return new Quarter(number - 1);
        }

        boolean isBefore(Quarter other) {
            return number < other.number;
        }

        /** As {@code timed_facets} has it. */
        String facet() {
            return "quarter:%d-%d".formatted(number / 4, number % 4 + 1);
        }

        /** The facets of its months, latest first. */
        String months() {
            var first = number % 4 * 3 + 1;
            return Rows.array(IntStream.of(first + 2, first + 1, first)
                    .mapToObj(month -> "month:%d-%d".formatted(number / 4, month))
                    .toList());
        }
    }
}
