package pactwire.standalone;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import pactwire.standalone.TestArticles.Article;

/** Articles that keep coming, one after the other, to whichever intake takes them, until they are told to stop. */
final class Feeding implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(150);
    private static final int SECONDS_FOR_THE_LAST = 60;

    private final CompletableFuture<List<Article>> fed = new CompletableFuture<>();
    private volatile boolean stopping;

    /** @param intakes addresses of those that run at the moment, as a balancer knows them */
    Feeding(Supplier<Collection<String>> intakes) {
        var thread = new Thread(() -> feed(intakes), "feeding");
        thread.setDaemon(true);
        thread.start();
    }

    private void feed(Supplier<Collection<String>> intakes) {
        try {
            var accepted = new ArrayList<Article>();
            while (!stopping) {
                var next = TestArticles.article(accepted.size());
                if (isTaken(next, intakes.get())) {
                    accepted.add(next);
                }
                LockSupport.parkNanos(PACE.toNanos());
            }
            fed.complete(accepted);
        } catch (RuntimeException e) {
            fed.completeExceptionally(e);
        }
    }

    private static boolean isTaken(Article article, Collection<String> intakes) {
        for (var intake : intakes) {
            try {
                if (Http.post(intake, "application/json", article.json()).statusCode() == 202) {
                    return true;
                }
            } catch (UncheckedIOException notThere) {
                // The next one may be.
            }
        }
        return false;
    }

    /** @return all that were accepted, once the last one is */
    List<Article> stop() throws InterruptedException, ExecutionException, TimeoutException {
        stopping = true;
        return fed.get(SECONDS_FOR_THE_LAST, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        stopping = true;
    }
}
