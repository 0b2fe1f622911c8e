package pactwire.store.subscribe.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.store.subscribe.Followed;

/**
 * A receiver of changes.
 *
 * @param filter as the listing's parameters: {@code {"party": ["RUS", "CHN"], "status": ["signed"]}}
 * @param secrets that sign each message, the newest first
 * @param cursor the last change that was delivered or passed over
 * @param state enabled or disabled
 * @param reason why it is disabled
 * @param failures in a row
 */
@Schema(name = "Webhook")
record Webhook(
        String id,
        URI url,
        Followed kind,
        Map<String, List<String>> filter,
        @JsonIgnore List<String> secrets,
        long cursor,
        String state,
        @Nullable String reason,
        int failures,
        @Nullable Instant failingSince,
        Instant nextAttemptAt,
        Instant createdAt) {
    boolean enabled() {
        return state.equals("enabled");
    }

    /** Without the secrets: Spring logs what it reads and writes. */
    @Override
    public String toString() {
        return "Webhook[%s %s %s]".formatted(id, url, state);
    }
}
