package pactwire.store.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A reader of server-sent events that can be cut off at any time. */
final class EventReader implements AutoCloseable {
    record Event(String id, String name, String data) {}

    private final HttpURLConnection connection;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();

    private final BufferedReader lines;
    private final Thread thread = new Thread(this::read, "event-reader");

    EventReader(URI uri, @Nullable String lastEventId) throws IOException {
        this(uri, lastEventId, true);
    }

    /** @param atOnce false for a reader that takes nothing before {@link #toTheEnd()} */
    EventReader(URI uri, @Nullable String lastEventId, boolean atOnce) throws IOException {
        connection = (HttpURLConnection) uri.toURL().openConnection();
        if (lastEventId != null) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        thread.setDaemon(true);
        if (atOnce) {
            thread.start();
        }
    }

    /** Reads until the stream is closed from the other side. */
    List<Event> toTheEnd() throws InterruptedException {
        thread.start();
        thread.join(60_000);
        assertThat(thread.isAlive()).as("still open after a minute").isFalse();
        return List.copyOf(events);
    }

    private void read() {
        try {
            var id = "";
            var name = "";
            var data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data = line.substring(5);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, name, data));
                    data = "";
                }
            }
        } catch (IOException e) {
            // Cut off, as asked.
        }
    }

    Event next() throws InterruptedException {
        var event = events.poll(30, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("no event within 30 seconds");
        }
        return event;
    }

    List<Event> next(int count) throws InterruptedException {
        var next = new java.util.ArrayList<Event>();
        while (next.size() < count) {
            next.add(next());
        }
        return next;
    }

    /** The next comment line: what a stream says while nothing happens. */
    String comment() throws InterruptedException {
        return String.valueOf(comments.poll(30, TimeUnit.SECONDS));
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
