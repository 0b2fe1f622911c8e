package pactwire.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One service in a process of its own, configured by its environment as in production, that can be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration TIME_TO_START = Duration.ofMinutes(3);

    private final Class<?> application;
    private final int port;
    private final Map<String, String> environment;
    private final File log;
    private Process process;

    ServiceProcess(Class<?> application, int port, Map<String, String> environment, Path directory) {
        this.application = application;
        this.port = port;
        this.environment = environment;
        this.log = directory.resolve(application.getSimpleName() + ".log").toFile();
    }

    void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                application.getName()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", "" + port);
        process = builder.start();
    }

    void awaitReady() {
        Awaitility.await(application.getSimpleName() + " is ready, see " + log)
                .atMost(TIME_TO_START)
                .ignoreExceptions()
                .until(() -> Http.get("http://localhost:%d/actuator/health/readiness".formatted(port))
                                .statusCode()
                        == 200);
    }

    /** As {@code kill -9} does: without a chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(application.getSimpleName() + " survived its kill");
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
