package pactwire.store.ops.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;
import pactwire.contract.Topic;

/** Writes down every dead letter, once, so that it can be found and decided about. */
@Component
class DeadLetterListener {
    private static final String SUFFIX = Topic.deadLetter("");
    private static final int BYTES_SHOWN = 400;

    private final DeadLetters letters;

    DeadLetterListener(DeadLetters letters) {
        this.letters = letters;
    }

    @KafkaListener(
            id = "store-dead-letters",
            groupId = "store-dead-letters",
            topics = {Topic.RAW + "-dlt", Topic.CLEAN + "-dlt", Topic.AGREEMENTS + "-dlt", Topic.METRICS + "-dlt"})
    void onDeadLetters(List<ConsumerRecord<String, byte[]>> poll) {
        letters.save(poll.stream().map(DeadLetterListener::letter).toList());
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        var value = record.value() == null ? new byte[0] : record.value();
        var source = source(record);
        var message = header(record, KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse("no reason given");
        var thrown = header(record, KafkaHeaders.DLT_EXCEPTION_FQCN)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse("");
        return new DeadLetter(
                id(record),
                source,
                record.key(),
                message,
                alike(source, thrown, message),
                beginning(value),
                value.length,
                Instant.ofEpochMilli(record.timestamp()),
                "waiting",
                null,
                null);
    }

    static String id(ConsumerRecord<?, ?> letter) {
        return "%s:%d:%d".formatted(letter.topic(), letter.partition(), letter.offset());
    }

    /** The topic that it came from. */
    static String source(ConsumerRecord<?, ?> letter) {
        return letter.topic().substring(0, letter.topic().length() - SUFFIX.length());
    }

    /** The cause without what differs from one record to the next: numbers, and words in quotes. */
    static String alike(String source, String thrown, String message) {
        var pattern = message.replaceAll("'[^']*'|\"[^\"]*\"", "…").replaceAll("\\d+", "#");
        return "%s %s %s".formatted(source, thrown, pattern.lines().findFirst().orElse(""));
    }

    private static String beginning(byte[] value) {
        return new String(value, 0, Math.min(value.length, BYTES_SHOWN), UTF_8).replaceAll("[\\x00-\\x08]", "\uFFFD");
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> new String(header.value(), UTF_8));
    }
}
