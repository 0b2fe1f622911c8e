package pactwire.store.subscribe.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says something, and then one more letter every tenth of a second without end. */
final class TricklingReceiver implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);

    TricklingReceiver(String beginning) throws IOException {
        start(() -> {
            while (closed.getCount() > 0) {
                var socket = server.accept();
                start(() -> trickle(socket, beginning));
            }
        });
    }

    String url(String scheme) {
        return "%s://127.0.0.1:%d/hook".formatted(scheme, server.getLocalPort());
    }

    private void trickle(Socket socket, String beginning) throws IOException, InterruptedException {
        try (socket) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            do {
                socket.getOutputStream().write('a');
            } while (!closed.await(100, TimeUnit.MILLISECONDS));
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Cut off, as it should be.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "trickling-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
