package pactwire.contract.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleIds;
import pactwire.contract.EventCodec;
import pactwire.contract.EventType;
import pactwire.contract.MalformedEventException;
import pactwire.contract.MetricFound;

/**
 * Our events as CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_*} headers, plain JSON as the value.
 *
 * <p>{@code ce_id} is computed from the event, so the same event sent again at a replay has the same id. The extension
 * {@code ce_receivedat} tells when the article behind the event was fed, for measuring the way. Thread-safe.
 */
public final class CloudEventCodec {
    private static final String RECEIVED_AT = "receivedat";
    private static final String JSON = "application/json";

    private final URI source;
    private final Clock clock;

    /** @param service name of the sending service; its CloudEvents source is {@code /pactwire/<service>} */
    public CloudEventCodec(String service, Clock clock) {
        this.source = URI.create("/pactwire/" + service);
        this.clock = clock;
    }

    /** @param receivedAt when the article behind the event was fed */
    public ProducerRecord<String, byte[]> encode(String topic, ArticleEvent event, Instant receivedAt) {
        byte[] json = EventCodec.encode(event);
        var cloudEvent = CloudEventBuilder.v1()
                .withId(idOf(event, json))
                .withSource(source)
                .withType(EventType.of(event).wireName())
                .withSubject(event.articleId())
                .withTime(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .withDataContentType(JSON)
                .withData(json)
                .withExtension(RECEIVED_AT, receivedAt.toString())
                .build();
        return KafkaMessageFactory.<String>createWriter(topic, event.articleId())
                .writeBinary(cloudEvent);
    }

    /** @throws MalformedEventException if the record is no CloudEvent of ours, or its key is not its article's id */
    public Received decode(ConsumerRecord<String, byte[]> record) {
        var cloudEvent = cloudEvent(record);
        var type = EventType.named(cloudEvent.getType())
                .orElseThrow(() -> new MalformedEventException("unknown type '%s'".formatted(cloudEvent.getType())));
        var data = cloudEvent.getData();
        if (data == null) {
            throw new MalformedEventException("a %s without a value".formatted(type.wireName()));
        }
        var event = EventCodec.decode(type, data.toBytes());
        if (!event.articleId().equals(record.key())) {
            throw new MalformedEventException(
                    "key '%s' is not the article's id '%s'".formatted(record.key(), event.articleId()));
        }
        return new Received(record, event, receivedAt(cloudEvent, record));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new MalformedEventException("no CloudEvent: " + e.getMessage(), e);
        }
    }

    private static Instant receivedAt(CloudEvent cloudEvent, ConsumerRecord<?, ?> record) {
        var stated = cloudEvent.getExtension(RECEIVED_AT);
        try {
            return stated == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(stated.toString());
        } catch (DateTimeParseException e) {
            throw new MalformedEventException("ce_receivedat '%s' is no instant".formatted(stated), e);
        }
    }

    private static String idOf(ArticleEvent event, byte[] json) {
        if (event instanceof AgreementFound found) {
            return found.id();
        }
        if (event instanceof MetricFound found) {
            return found.id();
        }
        return ArticleIds.eventId(EventType.of(event), json);
    }
}
