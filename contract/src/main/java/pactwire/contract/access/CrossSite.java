package pactwire.contract.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Whether a browser sends a request at another site's bidding. Browsers say so in {@code Sec-Fetch-Site}; those that do not
 * yet send an {@code Origin} with every request that could change something. Programs send neither.
 */
final class CrossSite {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private CrossSite() {}

    static boolean is(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site == null) {
            var origin = request.getHeader(HttpHeaders.ORIGIN);
            return origin != null && !isOwn(origin, request);
        }
        return !site.equals("same-origin") && !site.equals("none") && !isLink(request);
    }

    /** Somebody follows a link to us: nothing changes, and the page that linked sees nothing of the answer. */
    private static boolean isLink(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            return request.getScheme().equalsIgnoreCase(from.getScheme())
                    && request.getServerName().equalsIgnoreCase(from.getHost())
                    && request.getServerPort() == portOf(from);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int portOf(URI origin) {
        if (origin.getPort() >= 0) {
            return origin.getPort();
        }
        return "https".equalsIgnoreCase(origin.getScheme()) ? 443 : 80;
    }
}
