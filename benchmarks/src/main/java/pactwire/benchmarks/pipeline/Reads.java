package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What readers of the store notice of its ingesting at full rate. */
final class Reads {
    private static final List<String> QUESTIONS = List.of(
            "/api/agreements",
            "/api/agreements?party=RUS&status=signed",
            "/api/agreements?q=cooperation",
            "/api/metrics?party=CHN&nature=actual",
            "/api/series",
            "/api/stats");

    private static final int ALONE_SECONDS = 10;
    private static final long BETWEEN_MILLIS = 20;

    private final BenchedSystem system;
    private final HttpClient http = HttpClient.newHttpClient();

    Reads(BenchedSystem system) {
        this.system = system;
    }

    void run(Throughput throughput, long from, long to) throws IOException, InterruptedException, TimeoutException {
        ask(System.nanoTime() + TimeUnit.SECONDS.toNanos(ALONE_SECONDS), new AtomicBoolean());
        var alone = ask(System.nanoTime() + TimeUnit.SECONDS.toNanos(ALONE_SECONDS), new AtomicBoolean());
        var load = throughput.load(from, to);
        var stored = new AtomicBoolean();
        var busy = new ArrayList<Double>();
        var reader = new Thread(() -> busy.addAll(ask(Long.MAX_VALUE, stored)), "reader");
        reader.start();
        var outcome = throughput.run(load);
        stored.set(true);
        reader.join();
        System.out.printf("%n| reads, ms | median | p95 |%n|---|---|---|%n");
        print("alone", alone);
        print(String.format(Locale.ROOT, "while %.0f articles/s are ingested", outcome.rate()), busy);
    }

    private List<Double> ask(long until, AtomicBoolean stop) {
        var millis = new ArrayList<Double>();
        try {
            for (int i = 0; System.nanoTime() < until && !stop.get(); i++) {
                var request = HttpRequest.newBuilder(system.store(QUESTIONS.get(i % QUESTIONS.size())))
                        .build();
                var start = System.nanoTime();
                var answer = http.send(request, BodyHandlers.ofByteArray());
                millis.add((System.nanoTime() - start) / 1e6);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
                }
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return millis;
    }

    private static void print(String when, List<Double> millis) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f |%n",
                when,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100]);
    }
}
