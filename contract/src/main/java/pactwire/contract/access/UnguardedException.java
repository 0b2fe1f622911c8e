package pactwire.contract.access;

/** A service is not started because it would answer whoever asks, or nobody. The message is one plain line. */
public final class UnguardedException extends RuntimeException {
    UnguardedException(String message) {
        super(message);
    }
}
