package pactwire.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of ours in a process of its own, that can be killed, stopped in its tracks, and started again. */
final class JavaProcess implements AutoCloseable {
    private static final int SECONDS_TO_DIE = 300;

    private final String classPath;
    private final Class<?> program;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final File log;
    private Process process;

    /** @param log what it prints is appended there */
    JavaProcess(Class<?> program, List<String> arguments, Map<String, String> environment, Path log) {
        this(System.getProperty("java.class.path"), program, arguments, environment, log);
    }

    /** @param classPath where another version of the program is */
    JavaProcess(String classPath, Class<?> program, List<String> arguments, Map<String, String> environment, Path log) {
        this.classPath = classPath;
        this.program = program;
        this.arguments = arguments;
        this.environment = environment;
        this.log = log.toFile();
    }

    /** Compiled lightly: it starts in half the processor time, and does not live long. */
    void start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java, "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath, program.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    /** As {@code kill -9} does: without a chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitDeath();
    }

    /** As a deployment does: it may finish what it has begun. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitDeath();
    }

    private void awaitDeath() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS)) {
            throw new IllegalStateException(program.getSimpleName() + " survived its end");
        }
    }

    /** It keeps its connections and answers nothing, until {@link #resume}. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int answer =
                new ProcessBuilder("kill", name, "" + process.pid()).start().waitFor();
        if (answer != 0) {
            throw new IllegalStateException("kill %s %s failed".formatted(name, program.getSimpleName()));
        }
    }

    File log() {
        return log;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            kill();
        }
    }
}
