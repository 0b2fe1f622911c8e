package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
import pactwire.standalone.EmbeddedDatabase;
import pactwire.standalone.Ports;
import pactwire.standalone.Progress;
import pactwire.store.StoreApplication;

/** Broker, database and the three services, each a process of its own as in production, on this machine. */
final class BenchedSystem implements AutoCloseable {
    /** Of each service. The serial collector keeps no copies and starts no threads of its own. */
    static final String SERVICE_OPTIONS = "-XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError";

    /**
     * So that each stays below 400 MB resident. The second compiler takes some hundred of them, fewer without the largest
     * methods; reading, which looks up weights anywhere in twenty megabytes, becomes a third faster by it and a tenth by huge
     * pages. The store, most of whose work is PostgreSQL's, needs them for what it remembers.
     */
    private static final Map<Part, List<String>> OWN_OPTIONS = Map.of(
            Part.INGEST,
            List.of("-Xmx150m"),
            Part.EXTRACT,
            List.of(
                    "-Xmx130m",
                    "-XX:+UseTransparentHugePages",
                    "-XX:MaxNodeLimit=40000",
                    "-XX:NodeLimitFudgeFactor=1000"),
            Part.STORE,
            List.of("-Xmx180m", "-XX:MaxNodeLimit=40000", "-XX:NodeLimitFudgeFactor=1000"));

    private static final List<String> BROKER_OPTIONS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Duration TO_START = Duration.ofMinutes(2);
    /** Records that are worked become more records first. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final long SECONDS_TO_STOP = 30;

    private final Path directory;
    private final Ports ports;
    private final Settings settings;
    private final Map<Part, Process> processes = new EnumMap<>(Part.class);
    private final Map<Part, Duration> startTimes = new EnumMap<>(Part.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedDatabase database;

    private BenchedSystem(Path directory, Ports ports, Settings settings) {
        this.directory = directory;
        this.ports = ports;
        this.settings = settings;
    }

    /**
     * @param serviceOptions of the services' virtual machines, beside {@link #OWN_OPTIONS}, over which they go
     * @param databaseSettings of PostgreSQL, beside its own defaults
     * @param niceness by how much ingestion and extraction give way to the store, as {@code nice} has it; 0 for not at all
     * @param profiled whether each service leaves a flight recording behind
     */
    record Settings(
            List<String> serviceOptions, Map<String, String> databaseSettings, int niceness, boolean profiled) {}

    /** @param directory empty, or of an earlier run that goes on */
    static BenchedSystem start(Path directory, Ports ports, Settings settings)
            throws IOException, InterruptedException {
        var system = new BenchedSystem(directory, ports, settings);
        try {
            system.startAll();
            return system;
        } catch (IOException | InterruptedException | RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void startAll() throws IOException, InterruptedException {
        Files.createDirectories(directory);
        database = EmbeddedDatabase.start(directory.resolve("postgres"), ports.postgres(), settings.databaseSettings());
        var broker = java(
                Part.BROKER,
                BROKER_OPTIONS,
                List.of(
                        BrokerProcess.class.getName(),
                        directory.resolve("kafka").toString(),
                        "" + ports.kafka(),
                        "" + ports.kafkaController()),
                Map.of());
        await(broker, Part.BROKER, () -> Files.readString(log(Part.BROKER)).contains(bootstrapServers()));
        service(Part.STORE, StoreApplication.class, ports.store());
        service(Part.EXTRACT, ExtractApplication.class, ports.extract());
        service(Part.INGEST, IngestApplication.class, ports.ingest());
    }

    private void service(Part part, Class<?> application, int port) throws IOException, InterruptedException {
        var options = new ArrayList<>(OWN_OPTIONS.get(part));
        options.addAll(settings.serviceOptions());
        if (settings.profiled()) {
            options.add("-XX:StartFlightRecording:settings=profile,filename=" + directory.resolve(part.title + ".jfr"));
        }
        var start = System.nanoTime();
        var process = java(
                part,
                options,
                List.of(application.getName()),
                Map.of(
                        // Of the C library: it keeps a heap for each thread otherwise, most of it empty.
                        "MALLOC_ARENA_MAX",
                        "2",
                        // What was freed goes back, 128 KB at a time.
                        "MALLOC_TRIM_THRESHOLD_",
                        "131072",
                        "SERVER_PORT",
                        "" + port,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        bootstrapServers(),
                        "DATABASE_URL",
                        database.jdbcUrl(),
                        "DATABASE_USER",
                        "postgres",
                        "DATABASE_PASSWORD",
                        "postgres",
                        "PACTWIRE_REQUESTS_PER_SECOND",
                        "100000"));
        await(process, part, () -> isReady(port));
        startTimes.put(part, Duration.ofNanos(System.nanoTime() - start));
    }

    private Process java(Part part, List<String> options, List<String> program, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<String>();
        if (settings.niceness() > 0 && (part == Part.INGEST || part == Part.EXTRACT)) {
            command.addAll(List.of("nice", "-n", "" + settings.niceness()));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(part).toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        processes.put(part, process);
        return process;
    }

    private Path log(Part part) {
        return directory.resolve(part.title + ".log");
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(Process process, Part part, Condition started) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TO_START.toNanos();
        while (!started.holds()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(part.title + " did not start, see " + log(part));
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady(int port) throws InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create("http://localhost:%d/readyz".formatted(port)))
                .build();
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    String jdbcUrl() {
        return database.jdbcUrl();
    }

    URI articles() {
        return URI.create("http://localhost:%d/articles".formatted(ports.ingest()));
    }

    URI store(String path) {
        return URI.create("http://localhost:%d%s".formatted(ports.store(), path));
    }

    /** From the start of the process to its readiness. */
    Map<Part, Duration> startTimes() {
        return startTimes;
    }

    /** Seconds of processor time so far. */
    Map<Part, Double> cpu() {
        var cpu = new EnumMap<Part, Double>(Part.class);
        processes.forEach((part, process) -> cpu.put(part, ProcessUse.cpuSeconds(process.toHandle())));
        cpu.put(Part.DATABASE, ProcessUse.cpuSeconds(postmaster()));
        return cpu;
    }

    /** Bytes resident now, of the services. */
    Map<Part, Long> resident() {
        var resident = new EnumMap<Part, Long>(Part.class);
        for (var part : List.of(Part.INGEST, Part.EXTRACT, Part.STORE)) {
            resident.put(part, ProcessUse.residentBytes(processes.get(part).toHandle()));
        }
        return resident;
    }

    private ProcessHandle postmaster() {
        return postmaster(directory.resolve("postgres"));
    }

    /** @param postgres the data directory of a server that runs */
    static ProcessHandle postmaster(Path postgres) {
        try {
            var pid = Files.readAllLines(postgres.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Waits until all that was fed is stored. */
    void awaitStored() throws InterruptedException, TimeoutException {
        try (var progress = new Progress(bootstrapServers())) {
            progress.awaitStored(PATIENCE, lag -> requireAll());
        }
    }

    private void requireAll() {
        processes.forEach((part, process) -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(part.title + " has ended, see " + log(part));
            }
        });
    }

    @Override
    public void close() throws InterruptedException, IOException {
        for (var part : List.of(Part.INGEST, Part.EXTRACT, Part.STORE, Part.BROKER)) {
            var process = processes.get(part);
            if (process != null) {
                process.destroy();
                if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
        if (database != null) {
            database.close();
        }
    }
}
