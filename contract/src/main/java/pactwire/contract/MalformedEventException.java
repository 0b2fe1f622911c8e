package pactwire.contract;

/** The bytes are not one of our events. Retrying cannot help; the record belongs in the dead-letter topic. */
public final class MalformedEventException extends RuntimeException {
    public MalformedEventException(String message) {
        super(message);
    }

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
