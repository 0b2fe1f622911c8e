package pactwire.contract.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import pactwire.contract.MalformedEventException;

/**
 * Hands a poll's records to the work, and what cannot be worked to the dead letters, so that a bad record never costs its
 * neighbours. An outage is thrown on: the listener container then redelivers the whole poll until it is over.
 *
 * <p>Thread-safe if the work and the dead letters are.
 */
public final class Deliveries {
    /** Tries in all, for a record on which our own code fails. */
    static final int TRIES = 3;

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final CloudEventCodec codec;
    private final ConsumerRecordRecoverer deadLetters;
    private final StreamMeters meters;

    public Deliveries(CloudEventCodec codec, ConsumerRecordRecoverer deadLetters, StreamMeters meters) {
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Works each record by itself. */
    public void each(List<ConsumerRecord<String, byte[]>> poll, Consumer<Received> work) {
        decoded(poll).forEach(received -> alone(received, work));
    }

    /**
     * Works a poll as a whole, for work that is all or nothing; where a record spoils it, each record by itself.
     *
     * @param work must leave nothing behind when it throws
     */
    public void together(List<ConsumerRecord<String, byte[]>> poll, Consumer<List<Received>> work) {
        var decoded = decoded(poll);
        if (decoded.isEmpty()) {
            return;
        }
        try {
            work.accept(decoded);
        } catch (RuntimeException e) {
            throwOutage(e);
            log.warn("{} records failed together, now one by one: {}", decoded.size(), e.toString());
            decoded.forEach(received -> alone(received, one -> work.accept(List.of(one))));
        }
    }

    private List<Received> decoded(List<ConsumerRecord<String, byte[]>> poll) {
        var decoded = new ArrayList<Received>(poll.size());
        for (var record : poll) {
            try {
                decoded.add(codec.decode(record));
            } catch (MalformedEventException e) {
                bury(record, e);
            }
        }
        return decoded;
    }

    private void alone(Received received, Consumer<Received> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.accept(received);
                return;
            } catch (RuntimeException | StackOverflowError e) {
                throwOutage(e);
                if (attempt == TRIES || Failure.of(e) == Failure.MALFORMED) {
                    bury(
                            received.record(),
                            e instanceof Exception exception ? exception : new IllegalStateException(e));
                    return;
                }
                meters.retried(received.record().topic());
            }
        }
    }

    private static void throwOutage(Throwable thrown) {
        if (thrown instanceof RuntimeException exception && Failure.of(thrown) == Failure.OUTAGE) {
            throw exception;
        }
    }

    private void bury(ConsumerRecord<String, byte[]> record, Exception why) {
        var reason = Failure.of(why);
        log.error(
                "dead letter: {}-{}@{} key {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                why.toString(),
                reason == Failure.MALFORMED ? null : why);
        deadLetters.accept(record, why);
        meters.onceCommitted(() -> meters.buried(record.topic(), reason));
    }
}
