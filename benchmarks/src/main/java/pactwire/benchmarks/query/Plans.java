package pactwire.benchmarks.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The plans of all that the service really runs, by PostgreSQL's auto_explain. The server must be one whose log is
 * collected in files, and the user one who may read them.
 */
final class Plans implements AutoCloseable {
    /** Server settings without which plans cannot be read. */
    static final Map<String, String> SERVER = Map.of("logging_collector", "on", "log_filename", "plans.log");

    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_parameter_max_length = 200");

    private final Connection database;
    private long read;

    /** From now on, for connections made after this. */
    Plans(String url) throws SQLException {
        database = DriverManager.getConnection(url);
        try (var statement = database.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("do $$ begin execute format('alter database %%I set %s', current_database()); end $$"
                        .formatted(setting.replace("'", "''")));
            }
        }
        next();
    }

    /** What was run since the last call. */
    String next() throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(
                        "select (pg_stat_file(pg_current_logfile())).size, convert_from(pg_read_binary_file(pg_current_logfile(), %d, 10000000), 'UTF8')"
                                .formatted(read))) {
            result.next();
            read = result.getLong(1);
            return result.getString(2);
        }
    }

    @Override
    public void close() throws SQLException {
        try (database;
                var statement = database.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(
                        "do $$ begin execute format('alter database %%I reset %s', current_database()); end $$"
                                .formatted(setting.split(" ")[0]));
            }
        }
    }
}
