package pactwire.store.subscribe.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver one message.
 *
 * @param messageId the {@code webhook-id} header: the same at every try
 * @param seq of the change; absent for tests
 * @param status that the receiver answered; absent where it did not
 * @param error what went wrong
 */
@Schema(name = "WebhookAttempt")
record Attempt(
        long id,
        String messageId,
        @Nullable Long seq,
        Instant at,
        boolean delivered,
        @Nullable Integer status,
        @Nullable String error,
        long millis) {}
