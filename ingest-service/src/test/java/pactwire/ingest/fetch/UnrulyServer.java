package pactwire.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on the loopback address that writes whatever bytes a test wants, when it wants. */
public final class UnrulyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer; an exception is a caller that hung up. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    /** What was asked: path and header lines. */
    public record Request(String path, List<String> headers) {
        public boolean has(String header) {
            return headers.contains(header);
        }
    }

    public UnrulyServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(socket.getLocalPort(), path));
    }

    public UnrulyServer on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** Answers 200 with this body and these further header lines. */
    public UnrulyServer serve(String path, byte[] body, String... headers) {
        return on(path, (request, out) -> write(out, "200 OK", body, headers));
    }

    public UnrulyServer serve(String path, String body, String... headers) {
        return serve(path, body.getBytes(UTF_8), headers);
    }

    public UnrulyServer status(String path, String status, String... headers) {
        return on(path, (request, out) -> write(out, status, new byte[0], headers));
    }

    /** What was asked so far, robots.txt aside. */
    public List<Request> requests() {
        return requests.stream()
                .filter(request -> !request.path().equals("/robots.txt"))
                .toList();
    }

    public List<String> paths() {
        return requests().stream().map(Request::path).toList();
    }

    public static void write(OutputStream out, String status, byte[] body, String... headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        out.write(head.toString().getBytes(ISO_8859_1));
        out.write(body);
        out.flush();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                threads.execute(() -> answer(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            var request = read(caller);
            requests.add(request);
            var behaviour = behaviours.get(request.path());
            if (behaviour == null) {
                write(caller.getOutputStream(), "404 Not Found", new byte[0]);
            } else {
                behaviour.answer(request, caller.getOutputStream());
            }
        } catch (IOException e) {
            // the caller hung up, as it should on some of our answers
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
        var path = String.valueOf(in.readLine()).split(" ")[1];
        var headers = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            headers.add(line);
        }
        return new Request(path, headers);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
