package pactwire.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.springframework.stereotype.Component;
import pactwire.ingest.intake.RawArticlePublisher.Pending;
import pactwire.ingest.intake.SubmissionReader.Label;

/** Many articles in one NDJSON body. Bad lines are named; the good ones are taken all the same. */
@Component
class BulkIntake {
    /** Articles on their way to Kafka at a time: enough to fill its batches, few enough to bound memory. */
    private static final int IN_FLIGHT = 64;

    private final SubmissionReader reader = new SubmissionReader();
    private final RawArticlePublisher publisher;
    private final IntakeProperties properties;

    BulkIntake(RawArticlePublisher publisher, IntakeProperties properties) {
        this.publisher = publisher;
        this.properties = properties;
    }

    /**
     * @param line counted from 1
     * @param articleId see {@link ArticleNaming}
     */
    record Taken(int line, String articleId) {}

    /** A line that is no article, and why. */
    record Refused(int line, String field, String detail) {}

    record Outcome(List<Taken> articles, List<Refused> refused) {}

    Outcome accept(InputStream ndjson, Label label) throws IOException {
        var articles = new ArrayList<Taken>();
        var refused = new ArrayList<Refused>();
        Queue<Pending> inFlight = new ArrayDeque<>();
        var lines = new Lines(ndjson, properties.maxArticle().toBytes(), 0);
        int line = 0;
        for (byte[] json = lines.next(); json != null; json = lines.next()) {
            line++;
            if (Lines.isBlank(json)) {
                continue;
            }
            try {
                checkSize(line, json);
                var pending = publisher.publish(reader.readJson(json, label));
                articles.add(new Taken(line, pending.articleId()));
                inFlight.add(pending);
                if (inFlight.size() > IN_FLIGHT) {
                    publisher.confirm(inFlight.remove());
                }
            } catch (InvalidSubmissionException e) {
                refused.add(new Refused(line, e.field(), String.valueOf(e.getMessage())));
            }
        }
        inFlight.forEach(publisher::confirm);
        return new Outcome(articles, refused);
    }

    private void checkSize(int line, byte[] json) {
        if (line > properties.maxLines()) {
            throw InvalidSubmissionException.invalid(
                    "body", "at most %,d lines are taken at a time".formatted(properties.maxLines()));
        }
        if (json.length > properties.maxArticle().toBytes()) {
            throw InvalidSubmissionException.tooLarge(
                    "line", properties.maxArticle().toBytes());
        }
    }
}
