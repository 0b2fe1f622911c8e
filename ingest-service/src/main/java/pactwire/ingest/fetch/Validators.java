package pactwire.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server said about the version it sent, to be told back so that it need not send it again (RFC 9110, 8.8).
 *
 * @param etag with its quotes
 * @param lastModified as the server wrote it
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
