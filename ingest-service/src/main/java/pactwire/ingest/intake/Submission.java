package pactwire.ingest.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article as somebody sent it, checked but not yet named.
 *
 * @param mediaType of {@code body}: {@code text/html}, {@code text/plain}, or one entry of a feed as
 *     {@code application/atom+xml} or {@code application/rss+xml}
 * @param publishedAt ISO 8601 year, year-month, date or date-time
 */
public record Submission(
        String mediaType,
        String body,
        @Nullable String url,
        @Nullable String title,
        @Nullable String publishedAt,
        @Nullable String sourceName)
        implements Arrival {
    private static final int LONGEST_URL = 2_048;
    private static final int LONGEST_TITLE = 10_000;
    private static final int LONGEST_SOURCE_NAME = 500;
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern ISO_DATE = Pattern.compile(
            "\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

    /** @throws InvalidSubmissionException naming the first field that cannot be taken */
    public Submission {
        if (body.isBlank()) {
            throw InvalidSubmissionException.invalid("body", "the article is empty");
        }
        url = blankToNull(url);
        title = shortEnough("title", blankToNull(title), LONGEST_TITLE);
        sourceName = shortEnough("sourceName", blankToNull(sourceName), LONGEST_SOURCE_NAME);
        publishedAt = blankToNull(publishedAt);
        if (url != null) {
            checkUrl(url);
        }
        if (publishedAt != null && !ISO_DATE.matcher(publishedAt).matches()) {
            throw InvalidSubmissionException.invalid(
                    "publishedAt", "'%s' is no ISO 8601 year, month, date or date-time".formatted(brief(publishedAt)));
        }
    }

    private static void checkUrl(String url) {
        shortEnough("url", url, LONGEST_URL);
        try {
            var parsed = new URI(url);
            if (parsed.getHost() != null
                    && WEB.contains(String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT))) {
                return;
            }
        } catch (URISyntaxException e) {
            // said below, in the words of the field
        }
        throw InvalidSubmissionException.invalid(
                "url", "'%s' is no absolute http or https address".formatted(brief(url)));
    }

    private static @Nullable String shortEnough(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw InvalidSubmissionException.invalid(
                    field, "%s has %,d characters, at most %,d are taken".formatted(field, value.length(), longest));
        }
        return value;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String brief(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
