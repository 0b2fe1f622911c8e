package pactwire.ingest.feed;

import static pactwire.ingest.intake.InvalidSubmissionException.invalid;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.feed.Source.Origin;
import pactwire.ingest.intake.InvalidSubmissionException;

/**
 * A source as somebody describes it.
 *
 * @param interval ISO 8601 duration, such as {@code PT30M}
 * @param fullPages true where left out
 * @param paused false where left out
 */
public record SourceRequest(
        @Nullable String url,
        @Nullable String name,
        @Nullable String interval,
        @Nullable Boolean fullPages,
        @Nullable Boolean paused) {
    private static final int LONGEST_URL = 2_048;
    private static final int LONGEST_NAME = 500;
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(30);

    /** @throws InvalidSubmissionException naming the first field that cannot be taken */
    Source toSource(Origin origin, Instant createdAt) {
        var address = address();
        return new Source(
                Source.idOf(address),
                address,
                checkedName(),
                checkedInterval(),
                !Boolean.FALSE.equals(fullPages),
                Boolean.TRUE.equals(paused),
                origin,
                createdAt);
    }

    /** With this address where it gives none. */
    SourceRequest at(URI address) {
        return url != null ? this : new SourceRequest(address.toString(), name, interval, fullPages, paused);
    }

    private URI address() {
        if (url == null || url.isBlank() || url.length() > LONGEST_URL) {
            throw invalid(
                    "url", "give the address of a feed or sitemap, of at most %,d characters".formatted(LONGEST_URL));
        }
        try {
            var parsed = new URI(url.strip());
            var scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https"))
                    || parsed.getHost() == null
                    || parsed.getUserInfo() != null) {
                throw invalid("url", "'%s' is no http or https address without a password".formatted(brief(url)));
            }
            return new URI(scheme, null, parsed.getHost().toLowerCase(Locale.ROOT), parsed.getPort(), null, null, null)
                    .resolve(pathAndQuery(parsed));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw invalid("url", "'%s' is no address".formatted(brief(url)));
        }
    }

    private static String pathAndQuery(URI url) {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private @Nullable String checkedName() {
        if (name != null && name.length() > LONGEST_NAME) {
            throw invalid(
                    "name",
                    "the name has %,d characters, at most %,d are taken".formatted(name.length(), LONGEST_NAME));
        }
        return name == null || name.isBlank() ? null : name.strip();
    }

    private @Nullable Duration checkedInterval() {
        if (interval == null || interval.isBlank()) {
            return null;
        }
        try {
            var parsed = Duration.parse(interval.strip());
            if (parsed.compareTo(SHORTEST_INTERVAL) >= 0 && parsed.compareTo(LONGEST_INTERVAL) <= 0) {
                return parsed;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw invalid("interval", "'%s' is no ISO 8601 duration from PT1M to P30D".formatted(brief(interval)));
    }

    private static String brief(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
