package pactwire.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static final long SLOW = 60_000_000;
    private static final long SECOND = 1_000_000_000;

    private final AtomicInteger counted = new AtomicInteger();
    private long now;

    @Test
    void whatIsCountedSoon_isCountedEachTime() {
        var remembered = new Remembered<String, Integer>(question -> counted.incrementAndGet());

        assertThat(remembered.answer("a")).isOne();
        assertThat(remembered.answer("a")).isEqualTo(2);
    }

    @Test
    void whatTakesLongAgainAndAgain_isKeptForLonger() {
        var remembered = new Remembered<String, Integer>(question -> slowly(), () -> now);

        assertThat(remembered.answer("a")).isOne();
        assertThat(remembered.answer("a")).isOne();
        assertThat(remembered.answer("b")).isEqualTo(2);
        now += SECOND;
        assertThat(remembered.answer("a")).isEqualTo(3);
        now += 2 * SECOND;
        assertThat(remembered.answer("a")).isEqualTo(3);
    }

    @Test
    void whatTookLongOnce_isCountedAgainSoon() {
        var remembered = new Remembered<String, Integer>(
                question -> counted.get() == 0 ? slowly() : counted.incrementAndGet(), () -> now);

        assertThat(remembered.answer("a")).isOne();
        now += SECOND;
        assertThat(remembered.answer("a")).isEqualTo(2);
        assertThat(remembered.answer("a")).isEqualTo(3);
    }

    @Test
    void whoAsksWhileItIsCounted_waitsForThatAnswer() throws Exception {
        var asked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var remembered = new Remembered<String, Integer>(question -> {
            asked.countDown();
            awaited(go);
            return counted.incrementAndGet();
        });
        var first = CompletableFuture.supplyAsync(() -> remembered.answer("a"));
        asked.await();
        var second = CompletableFuture.supplyAsync(() -> remembered.answer("a"));
        go.countDown();

        assertThat(first.get()).isOne();
        assertThat(second.get()).isBetween(1, 2);
    }

    @Test
    void failure_isNotKept() {
        var remembered = new Remembered<String, Integer>(question -> {
            if (counted.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
            }
            return counted.get();
        });

        assertThatThrownBy(() -> remembered.answer("a")).hasMessage("away");
        assertThat(remembered.answer("a")).isEqualTo(2);
    }

    private int slowly() {
        now += SLOW;
        return counted.incrementAndGet();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
