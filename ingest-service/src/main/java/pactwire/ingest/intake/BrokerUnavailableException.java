package pactwire.ingest.intake;

/** Kafka did not confirm the article. It may be sent again at once or later: the same article has the same id. */
public final class BrokerUnavailableException extends RuntimeException {
    public BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
