package pactwire.store.ops;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the webhooks are behind the changes. Thread-safe. */
@Component
class WebhookLag {
    private final JdbcClient database;

    WebhookLag(JdbcClient database) {
        this.database = database;
    }

    /**
     * The enabled webhook that is furthest behind.
     *
     * @param delivered the last change that it has been told of, or passed over
     * @param lag changes since; those its filter holds back among them
     * @param oldestSeconds of the first of these
     */
    record Slowest(long delivered, long lag, @Nullable Long oldestSeconds) {}

    Slowest slowest(Instant now) {
        return database.sql("""
                        select coalesce(behind.cursor, latest.seq) as delivered,
                            greatest(latest.seq - coalesce(behind.cursor, latest.seq), 0) as lag,
                            (select at from change where seq > behind.cursor order by seq limit 1) as since
                        from (select min(cursor) as cursor from webhook where state = 'enabled') as behind,
                            (select greatest((select max(seq) from change), (select max(seq) from change_horizon)) as seq)
                                as latest""")
                .query((row, number) -> {
                    var since = row.getTimestamp("since");
                    return new Slowest(
                            row.getLong("delivered"),
                            row.getLong("lag"),
                            since == null
                                    ? null
                                    : Duration.between(since.toInstant(), now).toSeconds());
                })
                .single();
    }

    long disabled() {
        return database.sql("select count(*) from webhook where state = 'disabled'")
                .query(Long.class)
                .single();
    }
}
