package pactwire.contract.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls, holds callers to their rate, and refuses what another site makes a browser send. What a caller may
 * do is decided afterwards, by {@link AccessRules}. Without keys everybody who reaches the service is {@link Caller#local}.
 */
final class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final AccessProperties properties;
    private final OwnHosts hosts;
    private final RateLimits limits = new RateLimits();

    CallerFilter(KeyRing keys, AccessProperties properties) {
        this.keys = keys;
        this.properties = properties;
        this.hosts = new OwnHosts(properties.hosts());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = callerOf(request);
        var wait = limits.take(
                bucketOf(caller, request),
                caller == null ? properties.strangersPerSecond() : properties.requestsPerSecond());
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "" + wait.getAsLong());
            AccessProblems.write(
                    response, HttpStatus.TOO_MANY_REQUESTS, "More requests a second than one caller may send.");
        } else if (!keys.isNeeded() && !isManagement(request) && !hosts.contains(request.getServerName())) {
            AccessProblems.write(
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "This service goes by other names; PACTWIRE_HOSTS adds one.");
        } else if ((caller == null || caller.ambient()) && CrossSite.is(request)) {
            AccessProblems.write(response, HttpStatus.FORBIDDEN, "Another site may not make a browser send this.");
        } else if (caller == null) {
            chain.doFilter(request, response);
        } else {
            SecurityContextHolder.setContext(new SecurityContextImpl(caller));
            request.setAttribute(Caller.ATTRIBUTE, caller);
            chain.doFilter(request, response);
        }
    }

    private @Nullable Caller callerOf(HttpServletRequest request) {
        if (!keys.isNeeded() || isManagement(request)) {
            return Caller.local();
        }
        return bearer(request)
                .map(presented -> keys.find(presented).map(key -> Caller.program(key, presented)))
                .orElseGet(() -> KeyCookie.in(request)
                        .flatMap(presented -> keys.find(presented).map(key -> Caller.browser(key, presented))))
                .orElse(null);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        ? header.substring(BEARER.length()).strip()
                        : "");
    }

    private static String bucketOf(@Nullable Caller caller, HttpServletRequest request) {
        return caller != null && caller.getCredentials() != null
                ? "key " + caller.getName()
                : "address " + request.getRemoteAddr();
    }

    /** Whether it came in by the management port, which asks for no key: it is for those inside. */
    private static boolean isManagement(HttpServletRequest request) {
        return WebServerApplicationContext.hasServerNamespace(
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");
    }
}
