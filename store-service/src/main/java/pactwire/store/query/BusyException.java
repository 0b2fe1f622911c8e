package pactwire.store.query;

/** There is no room for this now. Answered with 503 and Retry-After. */
public final class BusyException extends RuntimeException {
    public BusyException(String message) {
        super(message);
    }
}
