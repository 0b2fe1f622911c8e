package pactwire.store.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import pactwire.contract.access.Caller;
import pactwire.store.query.NotThereException;

/**
 * Hands what a reader sends from the page to the service that takes it, and its answer back, untouched. The pipeline has no
 * part in this: a browser may only talk to where its page came from.
 */
@RestController
@Hidden
class Errands {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** The largest article that the intake takes, and its JSON about it. Bytes. */
    private static final int LARGEST = 32_000_000;

    private final Map<String, URI> places;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Errands(PageProperties properties) {
        this.places = Map.of(
                "feed", properties.intakeUrl().resolve("/articles"),
                "clean", properties.intakeUrl().resolve("/api/clean"),
                "sources", properties.intakeUrl().resolve("/api/sources"),
                "read", properties.readerUrl().resolve("/api/read"));
    }

    /**
     * The query and the body go along.
     *
     * @param place feed and clean take articles, sources the addresses of feeds, read clean articles
     * @param caller whose key goes along, where keys are needed, so that the service decides by the caller's own right
     * @return the service's own answer; 503 when the service is away
     */
    @RequestMapping(
            path = "/page/{place:feed|clean|read|sources}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<?> run(
            @PathVariable String place,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @Nullable Caller caller,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "At most %,d bytes are taken.".formatted(LARGEST));
        }
        var errand = HttpRequest.newBuilder(withQuery(address(place), request.getQueryString()))
                .timeout(PATIENCE)
                .method(request.getMethod(), BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            errand.header(HttpHeaders.CONTENT_TYPE, contentType);
        }
        if (caller != null && caller.getCredentials() != null) {
            errand.header(HttpHeaders.AUTHORIZATION, "Bearer " + caller.getCredentials());
        }
        try {
            return answer(client.send(errand.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return problem(
                    HttpStatus.SERVICE_UNAVAILABLE, "The service that takes this does not answer; nothing was done.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "The server is stopping; nothing was done.");
        }
    }

    private URI address(String place) {
        var address = places.get(place);
        if (address == null) {
            throw new NotThereException("there is nothing at /page/" + place);
        }
        return address;
    }

    private static URI withQuery(URI address, @Nullable String query) {
        return query == null ? address : URI.create(address + "?" + query);
    }

    private static ResponseEntity<?> answer(HttpResponse<byte[]> response) {
        var headers = new HttpHeaders();
        for (String name : new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER}) {
            response.headers().firstValue(name).ifPresent(value -> headers.set(name, value));
        }
        return ResponseEntity.status(response.statusCode()).headers(headers).body(response.body());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
