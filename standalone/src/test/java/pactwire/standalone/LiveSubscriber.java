package pactwire.standalone;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** A subscriber that reads committed records while they come, whatever happens to the brokers meanwhile. */
final class LiveSubscriber implements AutoCloseable {
    private static final int MINUTES_TO_CATCH_UP = 15;

    private final CompletableFuture<List<ConsumerRecord<String, byte[]>>> seen = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean finishing;

    /** From the first record on. */
    LiveSubscriber(String bootstrapServers, String... topics) {
        thread = new Thread(() -> read(bootstrapServers, topics), "live subscriber");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(String bootstrapServers, String... topics) {
        try (var subscriber = Subscriber.alone(bootstrapServers, topics)) {
            while (!finishing) {
                subscriber.poll();
            }
            seen.complete(List.copyOf(subscriber.all()));
        } catch (KafkaException e) {
            seen.completeExceptionally(e);
        }
    }

    /** All that it saw, once all that is committed by now has come. Ends the reading. */
    List<ConsumerRecord<String, byte[]>> finish() throws InterruptedException, ExecutionException, TimeoutException {
        finishing = true;
        return seen.get(MINUTES_TO_CATCH_UP, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        finishing = true;
        thread.interrupt();
    }
}
