package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import pactwire.contract.kafka.Failure;

class DatabaseFailuresTest {
    /** As the services see them: through Spring's translation. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08006 | OUTAGE | the connection broke
            25006 | OUTAGE | a primary that was demoted takes no writes
            53100 | OUTAGE | the disk is full
            57P01 | OUTAGE | an administrator stops the database
            40001 | OUTAGE | two transactions met
            42P01 | OUTAGE | another version has taken the table away
            42703 | OUTAGE | another version has taken the column away
            23505 | BUG    | this record breaks a rule of the schema
            22021 | BUG    | this record holds what no text may hold
            42601 | BUG    | we wrote what is no SQL
            """)
    void databaseThatRefuses_isWaitedOut_unlessTheRecordIsTheCause(String sqlState, Failure failure, String why) {
        var refused = new SQLException(why, sqlState);
        var thrown = new SQLStateSQLExceptionTranslator().translate("storing", null, refused);

        // A state that Spring does not know, JdbcTemplate wraps.
        assertThat(Failure.of(thrown == null ? new UncategorizedSQLException("storing", null, refused) : thrown))
                .isEqualTo(failure);
    }
}
