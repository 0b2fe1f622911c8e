package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseIT {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit"})
    void whatIsCommitted_isOnTheDisk(String setting) throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(directory, TestPorts.free().postgres());
                var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show " + setting)) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo("on");
        }
    }
}
