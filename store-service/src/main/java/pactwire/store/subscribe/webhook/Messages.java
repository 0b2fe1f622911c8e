package pactwire.store.subscribe.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.springframework.stereotype.Component;
import pactwire.store.change.Change;
import pactwire.store.subscribe.Followed;
import tools.jackson.databind.json.JsonMapper;

/** What receivers get: {@code {"type": "agreement.new", "timestamp": …, "data": {…}}}. */
@Component
class Messages {
    private final JsonMapper json;

    Messages(JsonMapper json) {
        this.json = json;
    }

    /** @param data the agreement or figure */
    private record Message(
            String type, Instant timestamp, @JsonRawValue String data) {}

    String of(Followed kind, Change change) {
        return write(kind.wireName() + "." + change.type().wireName(), change.at(), change.document());
    }

    /** Changes were lost to the receiver: it should load the listing anew. */
    String reset(Followed kind, Instant at) {
        return write(kind.wireName() + ".reset", at, "{}");
    }

    String test(Instant at) {
        return write("test", at, "{}");
    }

    private String write(String type, Instant at, String data) {
        return json.writeValueAsString(new Message(type, at, data));
    }

    /** The same at every try, so that a receiver can tell a message that it has had. */
    static String id(Webhook webhook, long seq) {
        return "msg_%s_%d".formatted(webhook.id(), seq);
    }
}
