package pactwire.benchmarks.query;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import pactwire.store.StoreApplication;

/** store-service as a process of its own, which answers and does not listen to Kafka. */
final class StoreProcess implements AutoCloseable {
    static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=160m");
    private static final Duration TO_START = Duration.ofMinutes(10);
    private static final long SECONDS_TO_STOP = 30;

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param log where the service writes what it has to say */
    static StoreProcess start(String jdbcUrl, int port, Path log) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                        Stream.of(java),
                        OPTIONS.stream(),
                        Stream.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoreApplication.class.getName(),
                                "--server.port=" + port,
                                "--spring.datasource.url=" + jdbcUrl,
                                "--spring.kafka.listener.auto-startup=false",
                                "--spring.kafka.admin.auto-create=false",
                                "--pactwire.ops.watch=false"))
                .flatMap(part -> part)
                .toList();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var store = new StoreProcess(process, port);
        try {
            store.awaitStart(log);
            return store;
        } catch (IOException | InterruptedException e) {
            store.close();
            throw e;
        }
    }

    private void awaitStart(Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TO_START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("store-service did not start, see " + log);
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(uri("/livez")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    String get(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
