package pactwire.store.change;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wakes those who wait for changes. One thread asks the database for the last number, however many wait: at once when this
 * instance of the service has written, and now and then for what others wrote. Thread-safe.
 */
@Component
public class ChangeSignal implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(ChangeSignal.class);

    private final Changes changes;
    private final Object monitor = new Object();
    private long last;
    private volatile boolean running;
    private volatile @Nullable Thread asking;

    ChangeSignal(Changes changes) {
        this.changes = changes;
    }

    /**
     * Returns when there is a change after this number, when the time is up, or when the service stops.
     *
     * @return the last number that is known
     */
    public long awaitAfter(long seq, Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        synchronized (monitor) {
            while (running && last <= seq) {
                var left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                monitor.wait(left);
            }
            return last;
        }
    }

    /** Something was committed that may be a change. */
    void committed() {
        // Without a thread, or while it asks, this costs nothing and is not forgotten.
        LockSupport.unpark(asking);
    }

    private void look() {
        try {
            var now = changes.last();
            synchronized (monitor) {
                if (now != last) {
                    last = now;
                    monitor.notifyAll();
                }
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("no word from the database about changes, asking on: {}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        var thread = new Thread(
                () -> {
                    while (running) {
                        look();
                        LockSupport.parkNanos(LOOK_EVERY.toNanos());
                    }
                },
                "change-signal");
        thread.setDaemon(true);
        thread.start();
        asking = thread;
    }

    @Override
    public void stop() {
        running = false;
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
