package pactwire.store.ops.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.ops.deadletter.DeadLetter.Place;
import pactwire.store.query.Rows;

/** The rows of dead letters. Thread-safe. */
@Component
class DeadLetters {
    /** Transactions of a redrive are kept small: a killed one is done again. */
    private static final int MOST_IN_A_BATCH = 100;

    private static final long MOST_BYTES_IN_A_BATCH = 16 * 1024 * 1024;
    private static final int LONGEST_REASON = 2_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient database;

    DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
    }

    /** Those that are known already stay as they are. */
    void save(List<DeadLetter> letters) {
        jdbc.batchUpdate(
                """
                insert into dead_letter (topic, partition, position, source, key, reason, alike, first_bytes, size, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                letters.stream()
                        .map(letter -> new Object[] {
                            letter.place().topic(),
                            letter.place().partition(),
                            letter.place().offset(),
                            letter.topic(),
                            letter.articleId() == null ? null : Rows.storable(letter.articleId()),
                            cut(letter.reason()),
                            cut(letter.alike()),
                            Rows.storable(letter.start()),
                            letter.bytes(),
                            Timestamp.from(letter.failedAt())
                        })
                        .toList());
    }

    private static String cut(String text) {
        var storable = Rows.storable(text);
        return storable.length() <= LONGEST_REASON ? storable : storable.substring(0, LONGEST_REASON);
    }

    List<DeadLetter> list(String state, int most) {
        return database.sql("select * from dead_letter where state = :state order by at, topic, partition, position"
                        + " limit :most")
                .param("state", state)
                .param("most", most)
                .query(DeadLetters::letter)
                .list();
    }

    /** How many are in each state. */
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        List.of("waiting", "ordered", "redriven", "discarded").forEach(state -> counts.put(state, 0L));
        database.sql("select state, count(*) from dead_letter group by state")
                .query((rs, row) -> counts.put(rs.getString(1), rs.getLong(2)))
                .list();
        return counts;
    }

    /** How many wait for a decision, and how long the oldest of them has, by the topic they came from. */
    Map<String, Depth> depths(Instant now) {
        var depths = new LinkedHashMap<String, Depth>();
        database.sql("select source, count(*), min(at) from dead_letter where state = 'waiting' group by source")
                .query((rs, row) -> depths.put(
                        rs.getString(1),
                        new Depth(
                                rs.getLong(2),
                                Duration.between(rs.getTimestamp(3).toInstant(), now))))
                .list();
        return depths;
    }

    record Depth(long letters, Duration oldest) {}

    /**
     * Takes a decision about letters that still wait for one.
     *
     * @param alike null, or decide about all letters like these as well
     * @return how many it concerns
     */
    int decide(String state, Collection<String> ids, boolean alike, @Nullable String note, Instant now) {
        var which = alike
                ? "alike in (select alike from dead_letter where topic || ':' || partition || ':' || position = any(:ids))"
                : "topic || ':' || partition || ':' || position = any(:ids)";
        return database.sql("""
                        update dead_letter set state = :state, note = :note, decided_at = :now
                        where state = 'waiting' and %s""".formatted(which))
                .param("state", state)
                .param("note", note == null ? null : Rows.storable(note))
                .param("now", Timestamp.from(now))
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    /** What batches up to this one held was redriven: Kafka says so. */
    void redriven(long batch) {
        database.sql("update dead_letter set state = 'redriven' where state = 'ordered' and batch <= :batch")
                .param("batch", batch)
                .update();
    }

    /** The letters of a batch: the same ones again if it was begun before, else the next that are ordered. */
    List<Place> batch(long batch) {
        var begun = places(batch);
        if (!begun.isEmpty()) {
            return begun;
        }
        database.sql("""
                        update dead_letter set batch = :batch where (topic, partition, position) in (
                            select topic, partition, position from (
                                select topic, partition, position,
                                    row_number() over inorder as number, sum(size) over inorder - size as before
                                from dead_letter where state = 'ordered' and batch is null
                                window inorder as (order by at, topic, partition, position)) as next
                            where number <= :most and before < :bytes)""")
                .param("batch", batch)
                .param("most", MOST_IN_A_BATCH)
                .param("bytes", MOST_BYTES_IN_A_BATCH)
                .update();
        return places(batch);
    }

    /** The last batch whose rows are marked; 0 if there was none. */
    long lastRedriven() {
        return database.sql("select coalesce(max(batch), 0) from dead_letter where state = 'redriven'")
                .query(Long.class)
                .single();
    }

    boolean anyOrdered() {
        return database.sql("select exists (select from dead_letter where state = 'ordered')")
                .query(Boolean.class)
                .single();
    }

    private List<Place> places(long batch) {
        return database.sql(
                        "select topic, partition, position from dead_letter where batch = :batch and state = 'ordered'"
                                + " order by at, topic, partition, position")
                .param("batch", batch)
                .query((rs, row) -> new Place(rs.getString(1), rs.getInt(2), rs.getLong(3)))
                .list();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new DeadLetter(
                "%s:%d:%d".formatted(row.getString("topic"), row.getInt("partition"), row.getLong("position")),
                row.getString("source"),
                row.getString("key"),
                row.getString("reason"),
                row.getString("alike"),
                row.getString("first_bytes"),
                row.getInt("size"),
                row.getTimestamp("at").toInstant(),
                row.getString("state"),
                row.getString("note"),
                decided == null ? null : decided.toInstant());
    }
}
