package pactwire.store.change;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One writer of agreements and metrics at a time, over all instances of the service: what a transaction changes is seen
 * whole, and changes are seen in the order of their numbers. Without it a transaction that drew its numbers first and
 * committed last would be skipped by whoever follows. Thread-safe.
 */
@Component
public class Turn {
    /** Our one advisory lock; any number does, as long as nothing else in the database takes it. */
    private static final long WRITER = 7_283_001L;

    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final MeterRegistry meters;
    private final ChangeSignal signal;

    Turn(PlatformTransactionManager transactions, JdbcClient database, MeterRegistry meters, ChangeSignal signal) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.meters = meters;
        this.signal = signal;
    }

    private record Counted(String kind, String type, long changes) {}

    /** Runs the work in one transaction, when it is its turn, and counts what it changed. */
    public void take(Runnable work) {
        var counted = transaction.execute(status -> {
            database.sql("select pg_advisory_xact_lock(:writer)")
                    .param("writer", WRITER)
                    .query((rs, row) -> 1)
                    .single();
            var before = database.sql("select coalesce(max(seq), 0) from change")
                    .query(Long.class)
                    .single();
            work.run();
            return since(before);
        });
        // Committed: what is rolled back and done again counts once.
        counted.forEach(some -> meters.counter("pactwire.stored.changes", "kind", some.kind(), "type", some.type())
                .increment(some.changes()));
        if (!counted.isEmpty()) {
            signal.committed();
        }
    }

    private List<Counted> since(long before) {
        return database.sql("""
                        select kind, case when old_facets is null then 'new' when new_facets is null then 'withdrawn'
                            else 'updated' end as type, count(*) as changes
                        from change where seq > :before group by 1, 2""").param("before", before).query(Counted.class).list();
    }
}
