package pactwire.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import pactwire.contract.EventCodec;
import pactwire.ingest.bulk.Batch;
import pactwire.ingest.bulk.ImportProgress;
import pactwire.ingest.bulk.Importer;
import tools.jackson.databind.json.JsonMapper;

/** Imports of an ingest-service elsewhere. Waits while it is away, for some minutes. */
final class RemoteImports implements Importer.Target {
    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final @Nullable String key;
    private final PrintWriter err;

    /**
     * @param key with the scope {@code ingest}, where the service asks for one
     * @param err told while we wait
     */
    RemoteImports(URI service, @Nullable String key, PrintWriter err) {
        this.service = service;
        this.key = key;
        this.err = err;
    }

    @Override
    public ImportProgress progress(String id) throws IOException {
        var answer = insist(HttpRequest.newBuilder(at(id, "")));
        return JSON.readValue(checked(answer).body(), ImportProgress.class);
    }

    @Override
    public Importer.Taken take(Batch batch) throws IOException {
        var query = "?name=%s&size=%d&from=%d&to=%d&last=%s"
                .formatted(
                        URLEncoder.encode(batch.name(), StandardCharsets.UTF_8),
                        batch.size(),
                        batch.from(),
                        batch.to(),
                        batch.last());
        var answer = insist(HttpRequest.newBuilder(at(batch.id(), query))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(batch.ndjson())));
        if (answer.statusCode() == 409) {
            return moved(batch, answer);
        }
        return JSON.readValue(checked(answer).body(), Importer.Taken.class);
    }

    /** Where an answer got lost, the batch may be in already. */
    private Importer.Taken moved(Batch batch, HttpResponse<String> answer) throws IOException {
        var progress = progress(batch.id());
        if (progress.position() == batch.to()) {
            return new Importer.Taken(progress, java.util.List.of());
        }
        throw new IOException("somebody else imports this file: " + answer.body());
    }

    private URI at(String id, String query) {
        return URI.create("%s/api/imports/%s%s".formatted(service.toString().replaceAll("/+$", ""), id, query));
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private HttpResponse<String> insist(HttpRequest.Builder request) throws IOException {
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        var wait = Duration.ofSeconds(1);
        var waited = Duration.ZERO;
        while (true) {
            String why;
            try {
                var answer = http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
                if (answer.statusCode() != 503 && answer.statusCode() != 429) {
                    return answer;
                }
                why = "answered " + answer.statusCode();
            } catch (IOException e) {
                why = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            if (waited.compareTo(PATIENCE) > 0) {
                throw new IOException("%s: %s; call again later, it goes on where it was".formatted(service, why));
            }
            err.println("\r%s: %s; trying again in %d s".formatted(service, why, wait.toSeconds()));
            err.flush();
            pause(wait);
            waited = waited.plus(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private static void pause(Duration wait) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
