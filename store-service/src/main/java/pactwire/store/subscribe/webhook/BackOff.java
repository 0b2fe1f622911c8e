package pactwire.store.subscribe.webhook;

import java.time.Duration;
import java.util.List;

/** When to try again, and when to give up. */
final class BackOff {
    /** As Standard Webhooks proposes: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#retry-schedule */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    /** A receiver that took nothing for so long is disabled. */
    static final Duration GIVE_UP = Duration.ofDays(3);

    private BackOff() {}

    /** @param failures in a row, at least one */
    static Duration after(int failures) {
        return WAITS.get(Math.min(failures, WAITS.size()) - 1);
    }
}
