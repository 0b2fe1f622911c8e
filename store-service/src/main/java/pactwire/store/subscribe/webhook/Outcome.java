package pactwire.store.subscribe.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param status that the receiver answered, if it did
 * @param error null when it was taken
 */
record Outcome(@Nullable Integer status, @Nullable String error, long millis) {
    boolean delivered() {
        return error == null;
    }
}
