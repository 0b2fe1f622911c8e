package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Feeds the numbered articles over HTTP, as any feeder would. */
final class Feeder {
    private static final int LINES_A_REQUEST = 250;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI intake;
    private final Variations articles;

    Feeder(URI intake, Variations articles) {
        this.intake = intake;
        this.articles = articles;
    }

    /** Many at once, as NDJSON: the bodies of requests, so that making articles up does not take from the time for taking them in. */
    List<String> bodies(long from, long to) {
        var bodies = new ArrayList<String>();
        for (long start = from; start < to; start += LINES_A_REQUEST) {
            var lines = new StringBuilder();
            for (long i = start; i < Math.min(to, start + LINES_A_REQUEST); i++) {
                lines.append(articles.line(i)).append('\n');
            }
            bodies.add(lines.toString());
        }
        return bodies;
    }

    void feed(List<String> bodies) throws IOException, InterruptedException {
        for (var body : bodies) {
            post("application/x-ndjson", body);
        }
    }

    /** One article by itself. */
    void post(String mediaType, String body) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(intake)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the intake answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
    }
}
