package pactwire.store.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands what is fed on the page to the intake and its answer back, untouched. The pipeline has no part in this: a
 * browser may only talk to where its page came from.
 */
@RestController
@Hidden
class FeedController {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI intake;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    FeedController(PageProperties properties) {
        this.intake = properties.intakeUrl().resolve("/articles");
    }

    /**
     * The query goes along: url, title, publishedAt, sourceName.
     *
     * @param contentType as the intake takes it: {@code text/html}, {@code text/plain}, {@code application/json} …
     * @return the intake's answer; 403 for a form on somebody else's page; 503 when the intake is away
     */
    @PostMapping("/page/feed")
    ResponseEntity<?> feed(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site,
            HttpServletRequest body) {
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return problem(HttpStatus.FORBIDDEN, "Articles may be fed from this page only, not from another site.");
        }
        var request = HttpRequest.newBuilder(withQuery(body.getQueryString()))
                .timeout(PATIENCE)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> stream(body)))
                .build();
        try {
            return answer(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "The intake does not answer; the article was not fed.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "The server is stopping; the article was not fed.");
        }
    }

    private URI withQuery(@Nullable String query) {
        return query == null ? intake : URI.create(intake + "?" + query);
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

    private static InputStream stream(HttpServletRequest body) {
        try {
            return body.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
