package pactwire.ingest.feed.document;

/** What was served is no feed that we can read; the message says why, for whoever named the source. */
public final class BadFeedException extends Exception {
    BadFeedException(String message) {
        super(message);
    }

    BadFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
