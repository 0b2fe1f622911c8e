package pactwire.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes webhook messages, and now and then says that it could not. A message that comes again has the same id. */
final class WebhookReceiver implements AutoCloseable {
    private static final int REFUSES_EVERY = 150;

    private final HttpServer server;
    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<String> repeated = new ArrayList<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    /** Ids of the messages taken, each once, in the order they came first. */
    synchronized List<String> taken() {
        return new ArrayList<>(taken);
    }

    /** Ids of messages that came again after they had been taken: the sender was cut off before it could note that. */
    synchronized List<String> repeated() {
        return List.copyOf(repeated);
    }

    private synchronized void receive(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        boolean refuse = taken.size() % REFUSES_EVERY == REFUSES_EVERY - 1 && refused.add(id);
        if (!refuse && !taken.add(id)) {
            repeated.add(id);
        }
        exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
