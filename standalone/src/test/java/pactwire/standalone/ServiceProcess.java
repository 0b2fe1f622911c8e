package pactwire.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** One service in a process of its own, configured by its environment as in production, that can be killed. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration TIME_TO_START = Duration.ofMinutes(15);

    private final String name;
    private final int port;
    private final JavaProcess process;

    ServiceProcess(Class<?> application, int port, Map<String, String> environment, Path directory) {
        this(System.getProperty("java.class.path"), application, port, environment, directory);
    }

    /** @param classPath where another version of the application is */
    ServiceProcess(String classPath, Class<?> application, int port, Map<String, String> environment, Path directory) {
        this.name = application.getSimpleName();
        this.port = port;
        var itsOwn = new TreeMap<>(environment);
        itsOwn.put("SERVER_PORT", "" + port);
        this.process = new JavaProcess(
                classPath, application, List.of(), itsOwn, directory.resolve("%s-%d.log".formatted(name, port)));
    }

    void start() throws IOException {
        process.start();
    }

    void awaitReady() {
        Awaitility.await(name + " is ready, see " + process.log())
                .atMost(TIME_TO_START)
                .ignoreExceptions()
                .until(() -> Http.get("http://localhost:%d/actuator/health/readiness".formatted(port))
                                .statusCode()
                        == 200);
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    void stop() throws InterruptedException {
        process.stop();
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
