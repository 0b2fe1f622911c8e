package pactwire.extract;

import static java.util.Comparator.comparingInt;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import pactwire.contract.AgreementFound;
import pactwire.contract.CleanArticle;
import pactwire.contract.EventCodec;
import pactwire.contract.MetricFound;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.agreement.AgreementTrace.Step;
import pactwire.extract.metric.MetricDecision;
import pactwire.extract.reading.ArticleReader;
import pactwire.extract.reading.Explanation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/read}: what reading makes of a clean article and why, without publishing it. */
@RestController
class ReadingController {
    /** Bytes of JSON. Cleaning lets longer articles pass, but who waits for an answer has a page before them. */
    private static final int LARGEST = 2_000_000;

    private final ArticleReader reader;
    private final JsonMapper json = EventCodec.mapperBuilder().build();

    ReadingController(ArticleReader reader) {
        this.reader = reader;
    }

    /**
     * @param published as the page states it, or as its text tells it
     * @param sentences as they were read, in text order
     * @param decisions in text order
     */
    record Answer(
            @Nullable PublicationDate published,
            List<AgreementFound> agreements,
            List<MetricFound> metrics,
            List<Span> sentences,
            List<Decision> decisions) {}

    /**
     * What became of a passage or a number.
     *
     * @param start first UTF-16 unit in the article's text
     * @param end one past its last
     * @param kind agreement or figure
     * @param outcome found, merged (with an earlier passage), or rejected
     * @param rule that decided
     */
    record Decision(int start, int end, String kind, String outcome, String rule) {
        private static Decision of(Step step) {
            return new Decision(
                    step.start(), step.end(), "agreement", step.outcome().name().toLowerCase(Locale.ROOT), step.rule());
        }

        private static Decision of(MetricDecision decision) {
            return new Decision(
                    decision.span().start(),
                    decision.span().end(),
                    "figure",
                    decision.found() == null ? "rejected" : "found",
                    decision.rule());
        }
    }

    /** @return {@link Answer}; 413 and 422 say what is wrong with the article */
    @PostMapping(path = "/api/read", consumes = MediaType.APPLICATION_JSON_VALUE, produces = "application/json")
    byte[] read(HttpServletRequest request) throws IOException {
        return json.writeValueAsBytes(answer(reader.explain(article(request))));
    }

    private static Answer answer(Explanation explanation) {
        var reading = explanation.reading();
        var decisions = Stream.concat(
                        explanation.agreements().steps().stream().map(Decision::of),
                        explanation.metrics().stream().map(Decision::of))
                .sorted(comparingInt(Decision::start))
                .toList();
        return new Answer(
                reading.published(), reading.agreements(), reading.metrics(), explanation.sentences(), decisions);
    }

    private CleanArticle article(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "the article is larger than %,d bytes".formatted(LARGEST));
        }
        try {
            return json.readValue(body, CleanArticle.class);
        } catch (JacksonException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "not the JSON of a clean article: " + e.getOriginalMessage(), e);
        }
    }
}
