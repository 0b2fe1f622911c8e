package pactwire.contract.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One trace an article, from the intake to its rows. Each service adds a span for its step; what ties them together travels in
 * the records' W3C {@code traceparent} header. Without a collector nothing is recorded and nothing sent. Thread-safe.
 */
public final class Tracing {
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    public Tracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("pactwire");
    }

    /** The first span of an article's trace. */
    public Step intake(String articleId) {
        return new Step(tracer.spanBuilder("intake")
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("pactwire.article", articleId)
                .startSpan());
    }

    /** The span of this service's work on a record. */
    Step work(ConsumerRecord<String, byte[]> record) {
        var span = tracer.spanBuilder(record.topic() + " process")
                .setParent(W3C.extract(Context.root(), record.headers(), new FromHeaders()))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.destination.partition.id", "" + record.partition())
                .setAttribute("messaging.kafka.offset", record.offset());
        if (record.key() != null) {
            span.setAttribute("pactwire.article", record.key());
        }
        return new Step(span.startSpan());
    }

    /** Work that is going on, in this thread until it is left. */
    public static final class Step implements AutoCloseable {
        private final Span span;

        private Step(Span span) {
            this.span = span;
        }

        /** Makes it the one that {@link #hand} hands on, until closed. */
        public Scope enter() {
            return span.makeCurrent();
        }

        public void failed(Throwable why) {
            span.setStatus(StatusCode.ERROR, why.toString());
        }

        @Override
        public void close() {
            span.end();
        }
    }

    /** Gives the record along what ties the next step to the current one. */
    public static <K, V> ProducerRecord<K, V> hand(ProducerRecord<K, V> record) {
        W3C.inject(
                Context.current(),
                record.headers(),
                (headers, name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static final class FromHeaders implements TextMapGetter<Headers> {
        @Override
        public List<String> keys(Headers headers) {
            return Arrays.stream(headers.toArray()).map(header -> header.key()).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            var header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
