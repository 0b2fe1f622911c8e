package pactwire.store.query;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Answers that take counting through whole tables, kept for as many times as long as counting took: on few rows they are
 * of this moment, on millions up to some minutes old, and counting never takes more than a small part of the machine. What took long
 * once is kept for a second and counted again: the machine may have been busy with something else. While one is counted anew, who asks
 * gets the former one. Thread-safe.
 *
 * @param <Q> what is asked, equal where the answer is the same
 * @param <A> immutable
 */
public final class Remembered<Q, A> {
    /** Counting takes at most this part of the time. */
    private static final int ONE_IN = 50;
    /** What is counted sooner is counted whenever it is asked. */
    private static final Duration SOON = Duration.ofMillis(20);
    /** Questions; of more, the one that was not asked for longest is forgotten. */
    private static final int MOST = 200;

    private final Function<Q, A> count;
    private final LongSupplier nanoTime;
    private final Map<Q, Answer<A>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, Answer<A>> eldest) {
            return size() > MOST;
        }
    };

    /** @param count answers a question, from the database */
    public Remembered(Function<Q, A> count) {
        this(count, System::nanoTime);
    }

    Remembered(Function<Q, A> count, LongSupplier nanoTime) {
        this.count = count;
        this.nanoTime = nanoTime;
    }

    /**
     * @param until when it is to be counted anew
     * @param took nanoseconds to count it, {@link #SOON} at the least
     */
    private record Answer<A>(CompletableFuture<A> value, long until, long took) {}

    private boolean isFresh(Answer<A> answer) {
        return !answer.value().isDone() || nanoTime.getAsLong() - answer.until() < 0;
    }

    /** @throws RuntimeException as counting threw it; the next one who asks counts again */
    public A answer(Q question) {
        var mine = new CompletableFuture<A>();
        Answer<A> former;
        synchronized (answers) {
            former = answers.get(question);
            if (former != null && isFresh(former)) {
                return joined(former.value());
            }
            // Who comes meanwhile gets the former answer, or waits for the first one.
            answers.put(
                    question,
                    former == null
                            ? new Answer<>(mine, Long.MAX_VALUE, SOON.toNanos())
                            : new Answer<>(former.value(), forNow(), former.took()));
        }
        return counted(question, mine, former == null ? SOON.toNanos() : former.took());
    }

    /** @param tookBefore nanoseconds */
    private A counted(Q question, CompletableFuture<A> mine, long tookBefore) {
        var began = nanoTime.getAsLong();
        try {
            mine.complete(count.apply(question));
            synchronized (answers) {
                var now = nanoTime.getAsLong();
                var took = now - began;
                var until = took < SOON.toNanos() ? now : now + Math.min(took, tookBefore) * ONE_IN;
                answers.put(question, new Answer<>(mine, until, Math.max(took, SOON.toNanos())));
            }
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            synchronized (answers) {
                answers.remove(question);
            }
            throw e;
        }
        return mine.join();
    }

    private long forNow() {
        return nanoTime.getAsLong() + Duration.ofMinutes(1).toNanos();
    }

    private static <A> A joined(CompletableFuture<A> value) {
        try {
            return value.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
