package pactwire.ingest.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pactwire.ingest.intake.SubmissionReader.Label;

/** {@code POST /articles} and {@code DELETE /articles/{id}}. {@code 202} means that Kafka has it. */
@RestController
class ArticlesController {
    private final SubmissionReader reader = new SubmissionReader();
    private final RawArticlePublisher publisher;
    private final BulkIntake bulk;
    private final IntakeProperties properties;

    ArticlesController(RawArticlePublisher publisher, BulkIntake bulk, IntakeProperties properties) {
        this.publisher = publisher;
        this.bulk = bulk;
        this.properties = properties;
    }

    /** What became of one article. */
    record Accepted(String articleId, Map<String, String> links) {}

    /** What became of a feed document: one an entry. */
    record AcceptedEntries(List<Accepted> articles) {}

    @PostMapping("/articles")
    ResponseEntity<?> accept(
            HttpServletRequest request,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @RequestParam @Nullable String url,
            @RequestParam @Nullable String title,
            @RequestParam @Nullable String publishedAt,
            @RequestParam @Nullable String sourceName)
            throws IOException {
        if (contentType == null) {
            throw InvalidSubmissionException.unsupported("");
        }
        var label = new Label(url, title, publishedAt, sourceName);
        if (SubmissionReader.mediaTypeOf(contentType).equals(SubmissionReader.NDJSON)) {
            var outcome = bulk.accept(new BufferedInputStream(request.getInputStream()), label);
            return ResponseEntity.status(outcome.articles().isEmpty() ? 422 : 202)
                    .body(outcome);
        }
        var arrivals =
                reader.read(ArticleBody.of(request, properties.maxArticle().toBytes()), contentType, label);
        var accepted = publish(arrivals);
        if (accepted.size() > 1) {
            return ResponseEntity.accepted().body(new AcceptedEntries(accepted));
        }
        return ResponseEntity.accepted()
                .location(URI.create(accepted.get(0).links().get("article")))
                .body(accepted.get(0));
    }

    @DeleteMapping("/articles/{id}")
    ResponseEntity<Accepted> retract(@PathVariable String id) {
        var pending = publisher.publish(new Retraction(id));
        publisher.confirm(pending);
        return ResponseEntity.accepted().body(accepted(id));
    }

    private List<Accepted> publish(List<Arrival> arrivals) {
        var pending = arrivals.stream().map(publisher::publish).toList();
        pending.forEach(publisher::confirm);
        return pending.stream().map(one -> accepted(one.articleId())).toList();
    }

    private Accepted accepted(String articleId) {
        return new Accepted(
                articleId, Map.of("article", "%s/api/articles/%s".formatted(properties.storeUrl(), articleId)));
    }
}
