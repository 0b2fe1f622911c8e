package pactwire.store.subscribe;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import pactwire.store.change.Change;
import pactwire.store.change.ChangeSignal;
import pactwire.store.change.Changes;
import pactwire.store.query.Criteria;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reader's stream. It holds a cursor and no queue: a reader that is slow makes its own stream wait, and nobody else's.
 * Runs in a thread of its own until the reader leaves.
 */
final class ChangeStream {
    /** Why a stream ended. */
    enum End {
        /** By the reader, or because the service stops. */
        LEFT,
        /** The reader fell too far behind, and was told so. */
        DROPPED,
        /** The reader took nothing for as long as a write may wait: there is no way left to tell it. */
        STALLED,
        /** The database went away. */
        OUTAGE
    }

    private static final int LOOK_AT_ONCE = 500;

    private final SseEmitter reader;
    private final Followed kind;
    private final Criteria criteria;
    private final Changes changes;
    private final ChangeSignal signal;
    private final JsonMapper json;
    private final SubscribeProperties properties;
    private long cursor;
    /** Whether the reader has once seen all there was; before that it may be far behind. */
    private boolean live;

    private End end = End.LEFT;
    private volatile boolean closed;

    /** @param after the last number that the reader has seen; null to begin now */
    ChangeStream(
            SseEmitter reader,
            Followed kind,
            Criteria criteria,
            @Nullable Long after,
            Changes changes,
            ChangeSignal signal,
            JsonMapper json,
            SubscribeProperties properties) {
        this.reader = reader;
        this.kind = kind;
        this.criteria = criteria;
        this.changes = changes;
        this.signal = signal;
        this.json = json;
        this.properties = properties;
        this.cursor = after == null ? changes.last() : after;
    }

    /** Ends the stream; its thread notices at the latest at the next heartbeat. */
    void close() {
        closed = true;
        reader.complete();
    }

    /** Returns when the stream has ended. */
    End run() {
        try {
            // The first bytes tell the reader at once that it is heard.
            reader.send(SseEmitter.event().comment("following " + kind.wireName() + "s after " + cursor));
            while (!closed) {
                follow();
            }
            reader.complete();
            return end;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reader.complete();
            return End.LEFT;
        } catch (IOException | IllegalStateException e) {
            reader.completeWithError(e);
            return NestedExceptionUtils.getMostSpecificCause(e) instanceof SocketTimeoutException
                    ? End.STALLED
                    : End.LEFT;
        } catch (DataAccessException | TransactionException e) {
            // It comes back with the number of the last event it saw, and misses nothing.
            reader.complete();
            return End.OUTAGE;
        }
    }

    private void follow() throws IOException, InterruptedException {
        if (!changes.canFollow(cursor)) {
            reset();
        }
        var batch = changes.after(cursor, kind.wireName(), criteria, LOOK_AT_ONCE);
        for (Change change : batch.changes()) {
            reader.send(event(change.type().wireName(), change.seq(), Notice.of(change, kind)));
        }
        cursor = batch.until();
        live |= batch.toTheEnd();
        var last = signal.awaitAfter(cursor, properties.heartbeat());
        if (last <= cursor) {
            reader.send(SseEmitter.event().comment("still here"));
        } else if (live && last - cursor > properties.mostBehind()) {
            drop(last - cursor);
        }
    }

    private void drop(long behind) throws IOException {
        reader.send(event(
                "dropped",
                cursor,
                Map.of("reason", "too slow: %d changes behind; come back to go on".formatted(behind))));
        end = End.DROPPED;
        closed = true;
    }

    /** The reader asks for numbers that are gone, or that were never given here. */
    private void reset() throws IOException {
        var asked = cursor;
        cursor = changes.last();
        reader.send(event(
                "reset",
                cursor,
                Map.of(
                        "reason",
                        "changes after %d are not kept; load the listing, then go on from here".formatted(asked))));
    }

    private SseEventBuilder event(String name, long seq, Object data) {
        return SseEmitter.event()
                .id(Long.toString(seq))
                .name(name)
                .data(json.writeValueAsString(data), MediaType.TEXT_PLAIN);
    }
}
