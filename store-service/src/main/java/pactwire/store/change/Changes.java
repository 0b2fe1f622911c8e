package pactwire.store.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.query.Criteria;

/** The sequence of changes, to be followed by number. Thread-safe. */
@Component
public class Changes {
    private static final String SEEN = """
            select seq, id, at, document, (old_facets is not null and %s) as was, (new_facets is not null and %s) as is_now
            from change where kind = :kind and %s""";

    private final JdbcClient database;

    Changes(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param changes that the filter lets through, in order
     * @param until the last number that was looked at: go on from here, whether or not anything passed
     * @param toTheEnd whether no change was known beyond it
     */
    public record Batch(List<Change> changes, long until, boolean toTheEnd) {}

    /**
     * @param kind {@code agreement} or {@code metric}
     * @param seq the last number that was seen
     * @param atMost how many numbers to look at
     */
    public Batch after(long seq, String kind, Criteria criteria, int atMost) {
        var parameters = parameters(kind, criteria);
        parameters.put("seq", seq);
        parameters.put("most", atMost);
        // Asked first: all numbers up to it can be seen by the query after it.
        var known = last();
        var looked = database.sql(seen(criteria, "seq > :seq") + " order by seq limit :most")
                .params(parameters)
                .query(Changes::look)
                .list();
        var toTheEnd = looked.size() < atMost;
        return new Batch(
                looked.stream().map(Look::change).filter(Objects::nonNull).toList(),
                toTheEnd ? Math.max(lastOf(looked, seq), known) : lastOf(looked, seq),
                toTheEnd);
    }

    private static long lastOf(List<Look> looked, long otherwise) {
        return looked.isEmpty() ? otherwise : looked.get(looked.size() - 1).seq();
    }

    /** The latest changes that the filter lets through, newest first. */
    public List<Change> before(long seq, String kind, Criteria criteria, int atMost) {
        var parameters = parameters(kind, criteria);
        parameters.put("seq", seq);
        parameters.put("most", atMost);
        return database
                .sql("select * from (%s) looked where was or is_now order by seq desc limit :most"
                        .formatted(seen(criteria, "seq < :seq")))
                .params(parameters)
                .query(Changes::look)
                .list()
                .stream()
                .map(Look::change)
                .filter(Objects::nonNull)
                .toList();
    }

    /** One change; empty if it is no longer kept, or does not concern the filter. */
    public Optional<Change> at(long seq, String kind, Criteria criteria) {
        var parameters = parameters(kind, criteria);
        parameters.put("seq", seq);
        return database.sql(seen(criteria, "seq = :seq"))
                .params(parameters)
                .query(Changes::look)
                .optional()
                .map(Look::change);
    }

    /** The number of the last change of any kind. */
    public long last() {
        return database.sql("select greatest((select max(seq) from change_horizon), (select max(seq) from change))")
                .query(Long.class)
                .single();
    }

    /** Changes up to and including this number are no longer kept. */
    public long horizon() {
        return database.sql("select max(seq) from change_horizon")
                .query(Long.class)
                .single();
    }

    /** Whether following from this number on misses nothing: it was given by us, and all after it is kept. */
    public boolean canFollow(long seq) {
        return seq >= horizon() && seq <= last();
    }

    private static String seen(Criteria criteria, String which) {
        var unused = new HashMap<String, Object>();
        return SEEN.formatted(criteria.sql("old_", unused), criteria.sql("new_", unused), which);
    }

    private static Map<String, Object> parameters(String kind, Criteria criteria) {
        var parameters = new HashMap<String, Object>();
        criteria.sql("", parameters);
        parameters.put("kind", kind);
        return parameters;
    }

    private record Look(long seq, @Nullable Change change) {}

    private static Look look(ResultSet row, int number) throws SQLException {
        var seq = row.getLong("seq");
        var was = row.getBoolean("was");
        var is = row.getBoolean("is_now");
        return new Look(
                seq,
                was || is
                        ? new Change(
                                seq,
                                Change.Type.of(was, is),
                                row.getString("id"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("document"))
                        : null);
    }
}
