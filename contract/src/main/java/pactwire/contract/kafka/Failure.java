package pactwire.contract.kafka;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import pactwire.contract.MalformedEventException;

/** What a failure means: the one place that decides it. */
public enum Failure {
    /** The bytes are not one of our events: dead letter at once. */
    MALFORMED,
    /** Broker or database away: every record would fail, so wait in place rather than dead-letter good ones. */
    OUTAGE,
    /** A fault of ours that this record brings out: some tries, then dead letter. */
    BUG;

    /** SQLSTATE of a database that takes no writes, such as a primary that was demoted. */
    private static final String READ_ONLY = "25006";

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

    private static boolean isOutage(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransactionSystemException
                || cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException refused && READ_ONLY.equals(refused.getSQLState());
    }
}
