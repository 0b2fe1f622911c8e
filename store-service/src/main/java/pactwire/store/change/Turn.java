package pactwire.store.change;

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

    Turn(PlatformTransactionManager transactions, JdbcClient database) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
    }

    /** Runs the work in one transaction, when it is its turn. */
    public void take(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(:writer)")
                    .param("writer", WRITER)
                    .query((rs, row) -> 1)
                    .single();
            work.run();
        });
    }
}
