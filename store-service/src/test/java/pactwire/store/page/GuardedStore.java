package pactwire.store.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import pactwire.contract.access.ApiKey;
import pactwire.contract.access.KeysFile;
import pactwire.contract.access.Scope;
import pactwire.store.RunningStore;

/** The store behind keys, called as browsers and programs do. */
final class GuardedStore implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();

    private final Path keys;
    final RunningStore store;

    GuardedStore(Path directory, String... settings) {
        keys = directory.resolve("keys.json");
        issue(Scope.ADMIN);
        store = RunningStore.start(Stream.concat(Stream.of("--pactwire.access.keys-file=" + keys), Stream.of(settings))
                .toArray(String[]::new));
    }

    /** A new key; the store knows it a second later at most. */
    String issue(Scope... scopes) {
        var issued = ApiKey.issue("desk", Set.of(scopes), Instant.now());
        try {
            new KeysFile(keys).add(issued.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return issued.text();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(store.uri(path)), headers);
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(store.uri(path))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    /** @param fields names and values in turn */
    HttpResponse<String> form(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return post(path, "application/x-www-form-urlencoded", body.toString(), "Sec-Fetch-Site", "same-origin");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
