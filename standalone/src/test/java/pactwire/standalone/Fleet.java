package pactwire.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import pactwire.ingest.IngestApplication;

/** Instances of the services, of more than one version, that come and go. */
final class Fleet implements AutoCloseable {
    private final Map<String, ServiceProcess> running = new ConcurrentSkipListMap<>();
    private final Pipeline pipeline;
    private final Path directory;

    Fleet(Pipeline pipeline, Path directory) {
        this.pipeline = pipeline;
        this.directory = directory;
    }

    /**
     * Without waiting until it is ready.
     *
     * @param classPath of the version
     * @param settings of this instance, beside those that all have
     */
    void start(Class<?> service, int instance, String classPath, Map<String, String> settings) throws IOException {
        var environment = new TreeMap<>(pipeline.environment());
        environment.put("PACTWIRE_INSTANCE", "" + instance);
        environment.putAll(settings);
        var process = new ServiceProcess(classPath, service, TestPorts.free().ingest(), environment, directory);
        running.put(name(service, instance), process);
        process.start();
    }

    void awaitReady() {
        running.values().forEach(ServiceProcess::awaitReady);
    }

    /** As a deployment does: it may finish what it has begun. */
    void stop(Class<?> service, int instance) throws InterruptedException {
        running.remove(name(service, instance)).stop();
    }

    int port(Class<?> service, int instance) {
        return running.get(name(service, instance)).port();
    }

    /** Addresses of the intakes that run. */
    Collection<String> intakes() {
        return running.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(IngestApplication.class.getSimpleName()))
                .map(entry -> "http://localhost:%d/articles"
                        .formatted(entry.getValue().port()))
                .toList();
    }

    private static String name(Class<?> service, int instance) {
        return service.getSimpleName() + " " + instance;
    }

    @Override
    public void close() throws InterruptedException {
        for (var process : running.values()) {
            process.close();
        }
    }
}
