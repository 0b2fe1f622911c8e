package pactwire.contract.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names by which a service that asks for no keys may be called. A page anywhere can let a name of its own point to
 * 127.0.0.1, and the browser then takes us for that page's site (DNS rebinding): only the {@code Host} header tells.
 * Numbers cannot be pointed elsewhere.
 */
final class OwnHosts {
    private static final String IPV4 = "\\d{1,3}(\\.\\d{1,3}){3}";

    private final Set<String> names;

    /** @param names beside localhost, such as that of a proxy on this machine */
    OwnHosts(Set<String> names) {
        this.names = names.stream().map(OwnHosts::lower).collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.startsWith("[")
                || host.contains(":")
                || host.matches(IPV4)
                || names.contains(lower(host));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
