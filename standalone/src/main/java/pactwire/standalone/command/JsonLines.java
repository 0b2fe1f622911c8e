package pactwire.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pactwire.contract.EventCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Lines in, JSON Lines out: same order, one line each. A bad line is told on standard error with its number, and the
 * good ones are answered all the same. Memory holds a few lines at a time, however many come.
 */
final class JsonLines {
    /** Bytes of one line: room for a 5 MiB article in which every unit is escaped. */
    private static final int LONGEST_LINE = 32 * 1024 * 1024;

    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();

    private final Function<JsonNode, Object> work;
    private final PrintWriter err;

    /** @param work thread-safe; throws {@link BadInputException} on a line it cannot work */
    JsonLines(Function<JsonNode, Object> work, PrintWriter err) {
        this.work = work;
        this.err = err;
    }

    /** @return exit code: 2 if any line was bad */
    int run(InputStream in, OutputStream out) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        var workers = Executors.newFixedThreadPool(threads);
        try {
            return run(new BufferedInputStream(in), out, workers, threads * 4);
        } finally {
            workers.shutdownNow();
        }
    }

    private int run(InputStream in, OutputStream out, ExecutorService workers, int ahead) throws IOException {
        Queue<Future<byte[]>> pending = new ArrayDeque<>();
        int written = 0;
        boolean allGood = true;
        for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
            byte[] json = line;
            pending.add(workers.submit(() -> answer(json)));
            if (pending.size() == ahead) {
                allGood &= write(pending.remove(), ++written, out);
            }
        }
        while (!pending.isEmpty()) {
            allGood &= write(pending.remove(), ++written, out);
        }
        out.flush();
        return allGood ? 0 : 2;
    }

    /** The answer to one line; empty for a blank line. */
    private byte[] answer(byte[] line) {
        if (line.length > LONGEST_LINE) {
            throw new BadInputException("longer than %,d bytes".formatted(LONGEST_LINE));
        }
        if (new String(line, UTF_8).isBlank()) {
            return new byte[0];
        }
        try {
            var json = JSON.readTree(line);
            if (!json.isObject()) {
                throw new BadInputException("not a JSON object");
            }
            return JSON.writeValueAsBytes(work.apply(json));
        } catch (JacksonException e) {
            throw new BadInputException("not JSON: " + e.getOriginalMessage());
        }
    }

    private boolean write(Future<byte[]> answer, int line, OutputStream out) throws IOException {
        try {
            byte[] json = answer.get();
            if (json.length > 0) {
                out.write(json);
                out.write('\n');
            }
            return true;
        } catch (ExecutionException e) {
            err.println("line %d: %s".formatted(line, reason(e.getCause())));
            err.flush();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted at line " + line, e);
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof BadInputException ? cause.getMessage() : "a fault of ours: " + cause;
    }

    /** Null after the last line. Of an overlong line no more is kept than shows that it is too long. */
    private static byte @Nullable [] nextLine(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        var line = new ByteArrayOutputStream(4096);
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        return line.toByteArray();
    }
}
