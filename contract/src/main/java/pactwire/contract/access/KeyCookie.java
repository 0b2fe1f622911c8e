package pactwire.contract.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * The cookie in which a browser keeps a key, since an EventSource cannot send headers. No script can read it, no other
 * site's request carries it, and under TLS it never travels without.
 */
public final class KeyCookie {
    private static final String NAME = "pactwire_key";
    private static final Duration AGE = Duration.ofDays(30);

    private KeyCookie() {}

    static Optional<String> in(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Value of a {@code Set-Cookie} header that keeps the key. */
    public static String keep(String key, boolean secure) {
        return cookie(key, secure, AGE);
    }

    /** Value of a {@code Set-Cookie} header that drops it. */
    public static String drop(boolean secure) {
        return cookie("", secure, Duration.ZERO);
    }

    private static String cookie(String value, boolean secure, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
