package pactwire.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One real PostgreSQL, a child process of this JVM, its files kept on disk. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long SECONDS_TO_STOP = 20;

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** @param directory made at first use, found again afterwards; nobody else may be using it */
    public static EmbeddedDatabase start(Path directory, int port) throws IOException {
        return start(directory, port, Map.of());
    }

    /** @param more settings of the server */
    public static EmbeddedDatabase start(Path directory, int port, Map<String, String> more) throws IOException {
        Files.createDirectories(directory);
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1")
                // The library is made for tests, and turns both off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // Twice its default: below, its own indexes push each other out after ten thousand articles.
                .setServerConfig("shared_buffers", "256MB")
                .setPGStartupWait(Duration.ofSeconds(60));
        more.forEach(postgres::setServerConfig);
        return new EmbeddedDatabase(postgres.start());
    }

    public String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /**
     * When our JVM was killed, its database lived on and still holds the directory. It is ours, and by the lock on the data
     * directory nobody else's any more: stop it.
     */
    static void stopOrphan(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        // Its first two lines are the process id and the data directory (PostgreSQL, miscadmin.h).
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !isSameFile(directory, Path.of(lines.get(1).strip()))) {
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(found -> found.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent());
        if (process.isEmpty()) {
            return;
        }
        log.info(
                "stopping the database that a killed instance left behind, process {}",
                process.get().pid());
        process.get().destroy();
        try {
            process.get().onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.get().destroyForcibly();
        } catch (ExecutionException e) {
            throw new IOException(
                    "could not wait for process %d".formatted(process.get().pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", e);
        }
    }

    private static boolean isSameFile(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.isSameFile(one, other);
    }
}
