package pactwire.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.MalformedEventException;
import pactwire.contract.Samples;
import pactwire.contract.Samples.Sample;

class CloudEventCodecTest {
    private static final Instant RECEIVED = Instant.parse("2024-05-17T08:00:00Z");
    private static final CloudEventCodec CODEC =
            new CloudEventCodec("some-service", Clock.fixed(RECEIVED.plusSeconds(1), ZoneOffset.UTC));

    static Stream<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void event_comesBackAsItWent(Sample sample) {
        var sent = CODEC.encode("t", sample.event(), RECEIVED);
        var received = CODEC.decode(arrived(sent.key(), sent.value(), sent.headers()));

        assertThat(received.event()).isEqualTo(sample.event());
        assertThat(received.receivedAt()).isEqualTo(RECEIVED);
        assertThat(sent.key()).isEqualTo(sample.event().articleId());
    }

    @Test
    void attributes_areHeaders_andTheIdIsComputed() {
        var one = CODEC.encode("t", new ArticleRetracted("a1"), RECEIVED);
        var again = CODEC.encode("t", new ArticleRetracted("a1"), RECEIVED.plusSeconds(99));

        assertThat(header(one, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(one, "ce_type")).isEqualTo("pactwire.article-retracted.v1");
        assertThat(header(one, "ce_source")).isEqualTo("/pactwire/some-service");
        assertThat(header(one, "ce_subject")).isEqualTo("a1");
        assertThat(header(one, "content-type")).isEqualTo("application/json");
        assertThat(header(one, "ce_id")).isEqualTo(header(again, "ce_id")).hasSize(32);
    }

    @Test
    void recordsThatAreNoEventsOfOurs_areMalformed() {
        assertMalformed("no headers", headers -> new RecordHeaders());
        assertMalformed("unknown type", headers -> with(headers, "ce_type", "other.v1"));
        assertMalformed("unknown version", headers -> with(headers, "ce_specversion", "9"));
        assertMalformed("source is no URI", headers -> with(headers, "ce_source", ":::"));
        assertMalformed("time is none", headers -> with(headers, "ce_time", "yesterday"));
        assertMalformed("received at no instant", headers -> with(headers, "ce_receivedat", "soon"));
        assertMalformed("another type's value", headers -> with(headers, "ce_type", "pactwire.metric-found.v1"));
    }

    @Test
    void emptyValueOrForeignKey_isMalformed() {
        var sent = CODEC.encode("t", new ArticleRetracted("a1"), RECEIVED);

        assertThatThrownBy(() -> CODEC.decode(arrived("a1", null, sent.headers())))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> CODEC.decode(arrived("a2", sent.value(), sent.headers())))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("a2");
    }

    private static void assertMalformed(String why, UnaryOperator<Headers> change) {
        var sent = CODEC.encode("t", new ArticleRetracted("a1"), RECEIVED);
        var arrived = arrived(sent.key(), sent.value(), change.apply(sent.headers()));

        assertThatThrownBy(() -> CODEC.decode(arrived)).as(why).isInstanceOf(MalformedEventException.class);
    }

    private static Headers with(Headers headers, String name, String value) {
        return headers.remove(name).add(name, value.getBytes(UTF_8));
    }

    private static String header(ProducerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static ConsumerRecord<String, byte[]> arrived(String key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                "t",
                0,
                0L,
                RECEIVED.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                value == null ? -1 : value.length,
                key,
                value,
                headers,
                java.util.Optional.empty());
    }
}
