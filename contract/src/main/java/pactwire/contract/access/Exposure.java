package pactwire.contract.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Who can reach a service at all, and the one rule that follows: where others can, it has keys or does not start. */
final class Exposure {
    private Exposure() {}

    /**
     * Before anything else is made: no port is open, no database touched.
     *
     * @throws UnguardedException if the service would answer others without asking for a key, or has no key to ask for
     */
    static void check(Environment environment) {
        var service = environment.getProperty("spring.application.name", "this service");
        var address = environment.getProperty("server.address");
        var keysFile = environment.getProperty("pactwire.access.keys-file");
        if (StringUtils.hasText(keysFile)) {
            checkKeys(service, Path.of(keysFile));
        } else if (!isLoopback(address)) {
            throw new UnguardedException(
                    "%s would listen on %s, where others can reach it, and has no API keys to ask them for"
                            .formatted(service, address == null ? "all addresses" : address));
        }
    }

    private static void checkKeys(String service, Path file) {
        try {
            if (new KeysFile(file).read().isEmpty()) {
                throw new UnguardedException("%s has no key in %s, so nobody could call it".formatted(service, file));
            }
        } catch (IOException e) {
            throw new UnguardedException("%s cannot read its API keys: %s".formatted(service, reason(e)));
        }
    }

    private static String reason(IOException e) {
        return e.getClass() == IOException.class ? String.valueOf(e.getMessage()) : e.toString();
    }

    /** No address means all of them. */
    static boolean isLoopback(@Nullable String address) {
        try {
            return StringUtils.hasText(address)
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
