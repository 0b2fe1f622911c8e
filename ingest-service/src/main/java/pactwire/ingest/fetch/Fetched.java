package pactwire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a fetch. */
public sealed interface Fetched {
    /**
     * @param url where it was found, after redirects
     * @param body unzipped
     * @param contentType value of the header, with its charset
     * @param freshFor how long the server says that it will not change
     */
    record Document(
            URI url,
            byte[] body,
            @Nullable String contentType,
            Validators validators,
            @Nullable Duration freshFor) implements Fetched {}

    /** Nothing new since the version that the validators name. */
    record NotModified(@Nullable Duration freshFor) implements Fetched {}

    /** 410: it was there and is not to come back. */
    record Gone() implements Fetched {}

    /** It will be the same tomorrow: forbidden by robots.txt, no public address, too large, not found. */
    record Refused(String why) implements Fetched {}

    /**
     * Worth another try: away, slow, cut off, overloaded.
     *
     * @param retryAfter as the server asked
     */
    record Failed(String why, @Nullable Duration retryAfter) implements Fetched {}
}
