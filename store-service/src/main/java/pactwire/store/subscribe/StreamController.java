package pactwire.store.subscribe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pactwire.store.agreement.AgreementFilter;
import pactwire.store.change.ChangeSignal;
import pactwire.store.change.Changes;
import pactwire.store.metric.MetricFilter;
import pactwire.store.query.BusyException;
import pactwire.store.query.Criteria;
import pactwire.store.query.InvalidFieldException;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Subscribing", description = "Being told of changes, new, updated and withdrawn, without a gap")
class StreamController {
    private static final long NO_TIMEOUT = 0;

    private final Changes changes;
    private final ChangeSignal signal;
    private final JsonMapper json;
    private final SubscribeProperties properties;
    private final MeterRegistry meters;
    private final ThreadPoolExecutor threads;
    private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();

    StreamController(
            Changes changes,
            ChangeSignal signal,
            JsonMapper json,
            SubscribeProperties properties,
            MeterRegistry meters) {
        this.changes = changes;
        this.signal = signal;
        this.json = json;
        this.properties = properties;
        this.meters = meters;
        this.threads = new ThreadPoolExecutor(
                0,
                properties.streams(),
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new CustomizableThreadFactory("stream-"));
        meters.gaugeCollectionSize("pactwire.stream.clients", List.of(), open);
        // Born with its first count, a counter would show no increase.
        for (var end : ChangeStream.End.values()) {
            ended(end);
        }
    }

    @GetMapping(path = "/api/agreements/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Changes of agreements as server-sent events",
            description = "Events new, updated, withdrawn; Last-Event-ID resumes, reset says that it cannot")
    SseEmitter agreements(
            @ParameterObject AgreementFilter filter,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletResponse response) {
        return stream(Followed.AGREEMENT, filter.criteria(), lastEventId, after, response);
    }

    @GetMapping(path = "/api/metrics/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Changes of figures as server-sent events", description = "As those of agreements")
    SseEmitter metrics(
            @ParameterObject MetricFilter filter,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "after", required = false) @Nullable String after,
            HttpServletResponse response) {
        return stream(Followed.METRIC, filter.criteria(), lastEventId, after, response);
    }

    private SseEmitter stream(
            Followed kind,
            Criteria criteria,
            @Nullable String lastEventId,
            @Nullable String after,
            HttpServletResponse response) {
        var reader = new SseEmitter(NO_TIMEOUT);
        var seq = lastEventId != null ? number("Last-Event-ID", lastEventId) : number("after", after);
        var stream = new ChangeStream(reader, kind, criteria, seq, changes, signal, json, properties);
        // Proxies would hold events back to compress or collect them.
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        reader.onCompletion(stream::close);
        try {
            open.add(stream);
            threads.execute(() -> {
                try {
                    ended(stream.run()).increment();
                } finally {
                    open.remove(stream);
                }
            });
        } catch (RejectedExecutionException e) {
            open.remove(stream);
            throw new BusyException("all %d streams are taken".formatted(properties.streams()));
        }
        return reader;
    }

    private Counter ended(ChangeStream.End end) {
        return meters.counter("pactwire.stream.ended", "reason", end.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Long number(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidFieldException(field, "'%s' is no number of a change".formatted(text));
        }
    }

    /** Readers come back to the next process with the number they have seen. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(ChangeStream::close);
        threads.shutdownNow();
    }
}
