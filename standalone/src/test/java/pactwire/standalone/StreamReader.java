package pactwire.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Follows a stream of server-sent events as a browser does: where it breaks off, it comes back with the last id it saw. */
final class StreamReader implements AutoCloseable {
    private static final Duration RETRY = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::follow, "stream reader");
    private volatile boolean closed;

    /** From the first change on. */
    StreamReader(String address) {
        this.address = URI.create(address + "?after=0");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ids of the events so far, in the order they came. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    private void follow() {
        while (!closed) {
            try {
                readUntilItBreaks();
            } catch (IOException | UncheckedIOException e) {
                LockSupport.parkNanos(RETRY.toNanos());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void readUntilItBreaks() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        if (!ids.isEmpty()) {
            request.header("Last-Event-ID", ids.get(ids.size() - 1));
        }
        var answer = client.send(request.build(), BodyHandlers.ofLines());
        try (var lines = answer.body()) {
            lines.filter(line -> line.startsWith("id:"))
                    .forEach(line -> ids.add(line.substring(3).strip()));
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
