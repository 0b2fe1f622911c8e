package pactwire.store.subscribe.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import pactwire.store.change.Change;
import pactwire.store.change.Changes;

/**
 * Delivers changes to webhooks: to each in order, one at a time, and no further before the last one was taken. A slow
 * receiver holds one of a few threads until it times out, then waits for its next try.
 */
@Component
class WebhookDelivery implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int THREADS = 8;
    private static final int LOOK_AT_ONCE = 200;

    private final Webhooks webhooks;
    private final Courier courier;
    private final Messages messages;
    private final Changes changes;
    private final Clock clock;
    private final MeterRegistry meters;
    private final boolean automatic;
    private final Semaphore free = new Semaphore(THREADS);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, new CustomizableThreadFactory("webhook-"));
    private volatile boolean running;

    /** @param automatic false where somebody else calls {@link #deliverDue()}, as tests do */
    WebhookDelivery(
            Webhooks webhooks,
            Courier courier,
            Messages messages,
            Changes changes,
            Clock clock,
            MeterRegistry meters,
            @Value("${pactwire.subscribe.deliver:true}") boolean automatic) {
        this.webhooks = webhooks;
        this.courier = courier;
        this.messages = messages;
        this.changes = changes;
        this.clock = clock;
        this.meters = meters;
        this.automatic = automatic;
    }

    /** Delivers to every webhook that is due, all that it is due. */
    void deliverDue() {
        for (var due = webhooks.lease(); due.isPresent(); due = webhooks.lease()) {
            deliver(due.get());
        }
    }

    private void deliver(Webhook webhook) {
        try {
            var cursor = changes.canFollow(webhook.cursor()) ? webhook.cursor() : reset(webhook);
            if (cursor < 0) {
                return;
            }
            var batch = changes.after(
                    cursor, webhook.kind().wireName(), webhook.kind().criteria(webhook.filter()), LOOK_AT_ONCE);
            for (Change change : batch.changes()) {
                if (!send(
                        webhook,
                        Messages.id(webhook, change.seq()),
                        change.seq(),
                        messages.of(webhook.kind(), change))) {
                    return;
                }
                webhooks.advance(webhook.id(), change.seq());
            }
            webhooks.advance(webhook.id(), batch.until());
        } finally {
            webhooks.release(webhook.id());
        }
    }

    /** @return where to go on; negative if the receiver did not take the message */
    private long reset(Webhook webhook) {
        var last = changes.last();
        var told = send(
                webhook, Messages.id(webhook, last) + "_reset", null, messages.reset(webhook.kind(), clock.instant()));
        if (!told) {
            return -1;
        }
        webhooks.advance(webhook.id(), last);
        return last;
    }

    private boolean send(Webhook webhook, String messageId, @Nullable Long seq, String payload) {
        var outcome = attempt(webhook, messageId, seq, payload);
        if (!outcome.delivered()) {
            webhooks.failed(webhook.id(), String.valueOf(outcome.error()));
        }
        return outcome.delivered();
    }

    /** One try, written down; the schedule is left as it is. */
    Outcome attempt(Webhook webhook, String messageId, @Nullable Long seq, String payload) {
        var outcome = courier.carry(webhook, messageId, payload);
        webhooks.record(webhook, messageId, seq, outcome);
        meters.counter("pactwire.webhook.attempts", "delivered", "" + outcome.delivered())
                .increment();
        return outcome;
    }

    @Override
    public void start() {
        running = true;
        if (!automatic) {
            return;
        }
        var looking = new Thread(this::look, "webhook-delivery");
        looking.setDaemon(true);
        looking.start();
    }

    private void look() {
        while (running) {
            try {
                free.acquire();
                var due = webhooks.lease();
                if (due.isPresent()) {
                    threads.execute(() -> {
                        try {
                            deliver(due.get());
                        } finally {
                            free.release();
                        }
                    });
                    continue;
                }
                free.release();
            } catch (DataAccessException | TransactionException e) {
                free.release();
                log.debug("no word from the database about webhooks, asking on: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
