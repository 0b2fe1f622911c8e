package pactwire.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.KafkaUtils;
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

    /**
     * Header of a record that was given up and is sent again: the consumer group that gave it up. The others had it at the first
     * time, and pass it over.
     */
    public static final String REDRIVEN_FOR = "redriven-for";

    /** Whatever is logged about an article carries its id under this name. */
    private static final String ARTICLE = "article";

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final CloudEventCodec codec;
    private final ConsumerRecordRecoverer deadLetters;
    private final StreamMeters meters;
    private final Tracing tracing;

    public Deliveries(
            CloudEventCodec codec, ConsumerRecordRecoverer deadLetters, StreamMeters meters, Tracing tracing) {
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.tracing = tracing;
    }

    /** A record that cannot be worked. It is buried once all others are, so that a poll that comes again buries nothing twice. */
    private record GivenUp(ConsumerRecord<String, byte[]> record, Exception why) {}

    /** Works each record by itself. */
    public void each(List<ConsumerRecord<String, byte[]>> poll, Consumer<Received> work) {
        var givenUp = new ArrayList<GivenUp>();
        decoded(poll, givenUp).forEach(received -> alone(received, work, givenUp));
        givenUp.forEach(this::bury);
    }

    /**
     * Works a poll as a whole, for work that is all or nothing; where a record spoils it, each record by itself.
     *
     * @param work must leave nothing behind when it throws
     */
    public void together(List<ConsumerRecord<String, byte[]>> poll, Consumer<List<Received>> work) {
        var givenUp = new ArrayList<GivenUp>();
        var decoded = decoded(poll, givenUp);
        if (!decoded.isEmpty()) {
            together(decoded, work, givenUp);
        }
        givenUp.forEach(this::bury);
    }

    private void together(List<Received> decoded, Consumer<List<Received>> work, List<GivenUp> givenUp) {
        var steps = decoded.stream()
                .map(received -> tracing.work(received.record()))
                .toList();
        try {
            work.accept(decoded);
        } catch (RuntimeException e) {
            steps.forEach(step -> step.failed(e));
            throwOutage(e);
            log.warn("{} records failed together, now one by one: {}", decoded.size(), e.toString());
            decoded.forEach(received -> alone(received, one -> work.accept(List.of(one)), givenUp));
        } finally {
            steps.forEach(Tracing.Step::close);
        }
    }

    private List<Received> decoded(List<ConsumerRecord<String, byte[]>> poll, List<GivenUp> givenUp) {
        var decoded = new ArrayList<Received>(poll.size());
        for (var record : poll) {
            if (isForUs(record)) {
                decode(record, decoded, givenUp);
            }
        }
        return decoded;
    }

    private static boolean isForUs(ConsumerRecord<String, byte[]> record) {
        var group = record.headers().lastHeader(REDRIVEN_FOR);
        return group == null || new String(group.value(), UTF_8).equals(KafkaUtils.getConsumerGroupId());
    }

    private void decode(ConsumerRecord<String, byte[]> record, List<Received> decoded, List<GivenUp> givenUp) {
        try {
            decoded.add(codec.decode(record));
        } catch (MalformedEventException e) {
            givenUp.add(new GivenUp(record, e));
        }
    }

    private void alone(Received received, Consumer<Received> work, List<GivenUp> givenUp) {
        try (var inLog = MDC.putCloseable(ARTICLE, received.record().key());
                var step = tracing.work(received.record());
                var within = step.enter()) {
            workOrGiveUp(received, work, givenUp);
        }
    }

    private void workOrGiveUp(Received received, Consumer<Received> work, List<GivenUp> givenUp) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.accept(received);
                return;
            } catch (RuntimeException | StackOverflowError e) {
                throwOutage(e);
                if (attempt == TRIES || Failure.of(e) == Failure.MALFORMED) {
                    var why = e instanceof Exception exception ? exception : new IllegalStateException(e);
                    givenUp.add(new GivenUp(received.record(), why));
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

    private void bury(GivenUp givenUp) {
        var record = givenUp.record();
        var reason = Failure.of(givenUp.why());
        try (var inLog = MDC.putCloseable(ARTICLE, record.key())) {
            log.error(
                    "dead letter: {}-{}@{} key {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    givenUp.why().toString(),
                    reason == Failure.MALFORMED ? null : givenUp.why());
            deadLetters.accept(record, givenUp.why());
        }
        meters.onceCommitted(() -> meters.buried(record.topic(), reason));
    }
}
