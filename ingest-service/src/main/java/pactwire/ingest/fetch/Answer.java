package pactwire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One server's answer to one request.
 *
 * @param headers by lower-case name; of repeated ones the first
 * @param body unzipped; empty unless the status is 200
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> header("location") != null;
            default -> false;
        };
    }

    /** @throws IllegalArgumentException if {@code Location} is no address */
    URI redirectedFrom(URI url) {
        return url.resolve(String.valueOf(header("location")).strip());
    }

    Validators validators() {
        return new Validators(header("etag"), header("last-modified"));
    }

    @Nullable
    Duration freshFor() {
        var maxAge = MAX_AGE.matcher(String.valueOf(header("cache-control")));
        return maxAge.find() ? Duration.ofSeconds(Long.parseLong(maxAge.group(1))) : null;
    }

    /** Seconds, or a date (RFC 9110, 10.2.3). */
    @Nullable
    Duration retryAfter(Clock clock) {
        var stated = header("retry-after");
        if (stated == null) {
            return null;
        }
        if (SECONDS.matcher(stated.strip()).matches()) {
            return Duration.ofSeconds(Long.parseLong(stated.strip()));
        }
        try {
            var when = ZonedDateTime.parse(stated.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), when.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
