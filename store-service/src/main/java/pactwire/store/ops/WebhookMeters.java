package pactwire.store.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pactwire.store.ops.WebhookLag.Slowest;

/** How far the slowest webhook is behind, and how many were disabled. */
@Component
class WebhookMeters {
    private final WebhookLag lag;
    private final Clock clock;
    private volatile Slowest slowest = new Slowest(0, 0, null);
    private volatile long disabled;

    WebhookMeters(WebhookLag lag, Clock clock, MeterRegistry meters) {
        this.lag = lag;
        this.clock = clock;
        Gauge.builder("pactwire.webhook.lag", () -> slowest.lag())
                .description("Changes that the slowest enabled webhook has yet to be told of")
                .register(meters);
        TimeGauge.builder(
                        "pactwire.webhook.oldest",
                        () -> Objects.requireNonNullElse(slowest.oldestSeconds(), 0L),
                        TimeUnit.SECONDS)
                .description("How long the oldest of these has waited")
                .register(meters);
        Gauge.builder("pactwire.webhook.disabled", () -> disabled)
                .description("Webhooks that are told nothing")
                .register(meters);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            slowest = lag.slowest(clock.instant());
            disabled = lag.disabled();
        } catch (DataAccessException e) {
            // As it was; that the database is away shows elsewhere.
        }
    }
}
