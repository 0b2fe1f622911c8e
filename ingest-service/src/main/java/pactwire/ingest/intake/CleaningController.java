package pactwire.ingest.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome.Cleaned;
import pactwire.ingest.clean.CleaningOutcome.Rejected;
import pactwire.ingest.intake.SubmissionReader.Label;

/** {@code POST /api/clean}: what cleaning makes of an article, without feeding it. */
@RestController
class CleaningController {
    private final SubmissionReader reader = new SubmissionReader();
    private final ArticleCleaner cleaner;
    private final RawArticlePublisher publisher;
    private final IntakeProperties properties;

    CleaningController(ArticleCleaner cleaner, RawArticlePublisher publisher, IntakeProperties properties) {
        this.cleaner = cleaner;
        this.publisher = publisher;
        this.properties = properties;
    }

    /**
     * Takes what {@code POST /articles} takes for one article; of a feed the first entry.
     *
     * @return the {@link pactwire.contract.CleanArticle}; 422 with a {@code reason} where nothing is left to read
     */
    @PostMapping("/api/clean")
    ResponseEntity<?> clean(
            HttpServletRequest request,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestParam @Nullable String url,
            @RequestParam @Nullable String title,
            @RequestParam @Nullable String publishedAt,
            @RequestParam @Nullable String sourceName)
            throws IOException {
        byte[] body = ArticleBody.of(request, properties.maxArticle().toBytes());
        var submissions = reader.read(body, contentType, new Label(url, title, publishedAt, sourceName));
        var outcome = cleaner.clean(publisher.raw(submissions.get(0)));
        if (outcome instanceof Cleaned cleaned) {
            return ResponseEntity.ok(cleaned.article());
        }
        return ResponseEntity.unprocessableContent().body(problem((Rejected) outcome));
    }

    private static ProblemDetail problem(Rejected rejected) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, rejected.detail());
        problem.setTitle("Nothing is left to read");
        problem.setProperty("reason", rejected.reason());
        return problem;
    }
}
