package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

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

    /** Many at once, as NDJSON. */
    void feed(long from, long to) throws IOException, InterruptedException {
        for (long start = from; start < to; start += LINES_A_REQUEST) {
            var lines = new StringBuilder();
            for (long i = start; i < Math.min(to, start + LINES_A_REQUEST); i++) {
                lines.append(articles.line(i)).append('\n');
            }
            post("application/x-ndjson", lines.toString());
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
