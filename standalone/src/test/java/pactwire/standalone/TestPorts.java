package pactwire.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nobody listens on at the moment. */
public final class TestPorts {
    private TestPorts() {}

    public static Ports free() {
        try (var a = open();
                var b = open();
                var c = open();
                var d = open();
                var e = open();
                var f = open()) {
            return new Ports(
                    a.getLocalPort(),
                    b.getLocalPort(),
                    c.getLocalPort(),
                    d.getLocalPort(),
                    e.getLocalPort(),
                    f.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket open() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
