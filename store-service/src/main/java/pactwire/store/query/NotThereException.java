package pactwire.store.query;

/** Nothing has the id that was asked for. Answered with 404. */
public final class NotThereException extends RuntimeException {
    public NotThereException(String message) {
        super(message);
    }
}
