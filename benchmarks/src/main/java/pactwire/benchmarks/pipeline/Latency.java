package pactwire.benchmarks.pipeline;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pactwire.contract.ArticleIds;
import tools.jackson.databind.json.JsonMapper;

/** From {@code POST /articles} to the server-sent event of the agreement in it, at a steady rate, however long answers take. */
final class Latency {
    private static final Pattern ARTICLE = Pattern.compile("\"articleId\"\\s*:\\s*\"([0-9a-f]{32})\"");
    private static final long WAIT_FOR_THE_LAST_MILLIS = 10_000;
    private static final String TEXT = """
            GENEVA, June 5, 2025. Kenya and Portugal signed Agreement No. %1$d on Maritime Rescue on Thursday in Geneva.

            The ministers of the two countries spoke to the press after the ceremony. They had met twice before, in
            Lisbon and in Nairobi, and their delegations had worked on the text for most of the year. Fishermen of both
            coasts had asked for it.

            Trade between Kenya and Portugal reached $%1$d million in 2024, the ministers said.""";

    private final BenchedSystem system;
    private final boolean alike;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private int number = 100_000;

    /** @param alike whether all articles tell of the same two states in the same month, which is the hardest for merging */
    Latency(BenchedSystem system, boolean alike) {
        this.system = system;
        this.alike = alike;
    }

    private record Article(String url, String text) {}

    /** Milliseconds of those that came; {@code lost} did not come within ten seconds. */
    record Outcome(double rate, double median, double p99, double longest, int lost) {}

    /** @param rate articles a second */
    Outcome run(double rate, int seconds) throws InterruptedException {
        var requests = requests((int) (rate * seconds));
        var articles = requests.size();
        millis.clear();
        sent.clear();
        var events = http.sendAsync(
                        HttpRequest.newBuilder(system.store("/api/agreements/stream"))
                                .build(),
                        BodyHandlers.ofLines())
                .join()
                .body();
        var reader = new Thread(() -> follow(events), "events");
        reader.setDaemon(true);
        reader.start();
        var start = System.nanoTime();
        for (int i = 0; i < articles; i++) {
            var due = start + (long) (i * 1e9 / rate);
            LockSupport.parkNanos(due - System.nanoTime());
            post(requests.get(i), due);
        }
        var last = System.nanoTime();
        while (millis.size() < articles && System.nanoTime() - last < WAIT_FOR_THE_LAST_MILLIS * 1_000_000) {
            Thread.sleep(50);
        }
        // Else the store goes on telling nobody of what the next steps feed.
        events.close();
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? new Outcome(rate, Double.NaN, Double.NaN, Double.NaN, articles)
                : new Outcome(
                        rate,
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 99 / 100],
                        sorted[sorted.length - 1],
                        articles - sorted.length);
    }

    /** @param article its id */
    private record Request(String article, String body) {}

    /** Made up beforehand, as that takes longer than sending them. */
    private List<Request> requests(int many) {
        var requests = new ArrayList<Request>();
        for (int i = 0; i < many; i++, number++) {
            var url = "https://latency.example/" + number;
            var text = TEXT.formatted(number);
            var article = new Article(url, alike ? text : Variations.varied(text, number));
            requests.add(new Request(ArticleIds.article(url), json.writeValueAsString(article)));
        }
        return requests;
    }

    private void post(Request request, long due) {
        sent.put(request.article(), due);
        http.sendAsync(
                HttpRequest.newBuilder(system.articles())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request.body()))
                        .build(),
                BodyHandlers.discarding());
    }

    private void follow(Stream<String> events) {
        try {
            events.forEach(this::arrived);
        } catch (UncheckedIOException closed) {
            // By the end of the run.
        }
    }

    private void arrived(String line) {
        var now = System.nanoTime();
        var found = ARTICLE.matcher(line);
        if (found.find()) {
            var due = sent.remove(found.group(1));
            if (due != null) {
                millis.add((now - due) / 1e6);
            }
        }
    }

    static void print(Iterable<Outcome> outcomes) {
        System.out.printf("%n| POST to event, ms | median | p99 | longest | not seen |%n|---|---|---|---|---|%n");
        outcomes.forEach(outcome -> System.out.printf(
                Locale.ROOT,
                "| %.0f articles/s | %.0f | %.0f | %.0f | %d |%n",
                outcome.rate(),
                outcome.median(),
                outcome.p99(),
                outcome.longest(),
                outcome.lost()));
    }
}
