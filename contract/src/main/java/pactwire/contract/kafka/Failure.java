package pactwire.contract.kafka;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import pactwire.contract.MalformedEventException;

/** What a failure means: the one place that decides it. */
public enum Failure {
    /** The bytes are not one of our events: dead letter at once. */
    MALFORMED,
    /**
     * Broker or database away, or the database's schema another version's: every record would fail, so wait in place rather
     * than dead-letter good ones.
     */
    OUTAGE,
    /** A fault of ours that this record brings out: some tries, then dead letter. */
    BUG;

    /**
     * SQLSTATE (PostgreSQL, appendix A) of what no record can bring about: a database that takes no writes, such as a primary
     * that was demoted; a table and a column that are not there, since another version has migrated the schema.
     */
    private static final Set<String> NOT_THE_RECORDS_FAULT = Set.of("25006", "42P01", "42703");

    public static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedEventException) {
                return MALFORMED;
            }
            if (isOutage(cause)) {
                return OUTAGE;
            }
        }
        return BUG;
    }

    private static boolean isNotTheRecordsFault(@Nullable String sqlState) {
        return sqlState != null && NOT_THE_RECORDS_FAULT.contains(sqlState);
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException refused && isNotTheRecordsFault(refused.getSQLState());
    }
}
