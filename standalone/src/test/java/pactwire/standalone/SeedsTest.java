package pactwire.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.RawArticle;
import pactwire.extract.reading.ArticleReader;
import pactwire.extract.reading.Reading;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;
import pactwire.ingest.intake.Submission;
import pactwire.ingest.intake.SubmissionReader;
import pactwire.ingest.intake.SubmissionReader.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is found in whole articles: our samples, and the real ones where they are at hand. */
class SeedsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path OURS = REPOSITORY.resolve("seeds");
    private static final Path REAL = REPOSITORY.resolve("../shared/eval/seeds").normalize();
    private static final String EXPECTED = ".expected.json";

    private static ArticleReader reader;

    @BeforeAll
    static void load() {
        reader = ArticleReader.load();
    }

    @Test
    void ourSamples_sayWhatIsExpected_andLoseTheirFurniture() throws IOException {
        var softly = new SoftAssertions();
        var agreements = new ReadingScore();
        var metrics = new ReadingScore();
        for (Path file : expectations()) {
            var expected = JSON.readTree(Files.readAllBytes(file));
            var reading = reader.read(cleanSample(file));
            var name = file.getFileName().toString().replace(EXPECTED, "");
            softly.assertThat(reading.published())
                    .as(name)
                    .extracting(PublicationDate::date)
                    .isEqualTo(expected.get("published").asString());
            assertGone(softly, name, expected.path("removed"), reading);
            agreements.addAgreements(name, expected.get("agreements"), reading.agreements());
            metrics.addMetrics(name, expected.get("metrics"), reading.metrics());
        }
        softly.assertThat(agreements.f1()).as("agreements %s", agreements).isGreaterThanOrEqualTo(0.8);
        softly.assertThat(metrics.f1()).as("figures %s", metrics).isGreaterThanOrEqualTo(0.9);
        softly.assertAll();
    }

    @Test
    void realArticles_sayWhatIsExpected_andLoseTheirFurniture() throws IOException {
        assumeTrue(
                Files.isDirectory(REAL),
                () -> "SKIPPED: the real articles are not at hand, looked for them in " + REAL);
        var softly = new SoftAssertions();
        var agreements = new ReadingScore();
        var metrics = new ReadingScore();
        var inputs = Files.readAllLines(REAL.resolve("input.jsonl"));
        var golds = Files.readAllLines(REAL.resolve("gold.jsonl"));
        for (int i = 0; i < golds.size(); i++) {
            var gold = JSON.readTree(golds.get(i));
            var name = gold.get("id").asString();
            var reading = reader.read(
                    clean("text/plain", JSON.readTree(inputs.get(i)).get("text").asString()));
            assertGone(softly, name, gold.get("boilerplate"), reading);
            agreements.addAgreements(name, gold.get("agreements"), reading.agreements());
            metrics.addMetrics(name, gold.get("metrics"), reading.metrics());
        }
        softly.assertThat(agreements.f1()).as("agreements %s", agreements).isGreaterThanOrEqualTo(0.8);
        softly.assertThat(metrics.f1()).as("figures %s", metrics).isGreaterThanOrEqualTo(0.9);
        softly.assertAll();
    }

    /** Furniture is gone as a paragraph; its words may well stand in a sentence. */
    private static void assertGone(SoftAssertions softly, String name, JsonNode furniture, Reading reading) {
        var article = reading.article();
        var paragraphs = article.paragraphs().stream()
                .map(span -> article.text().substring(span.start(), span.end()).strip())
                .toList();
        for (JsonNode line : furniture) {
            softly.assertThat(paragraphs).as(name).doesNotContain(line.asString());
        }
    }

    private static List<Path> expectations() throws IOException {
        try (var files = Files.list(OURS)) {
            return files.filter(file -> file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    private static CleanArticle cleanSample(Path expectation) throws IOException {
        var stem = expectation.getFileName().toString().replace(EXPECTED, "");
        for (var type :
                List.of(".txt text/plain", ".html text/html", ".json application/json", ".xml application/xml")) {
            var parts = type.split(" ");
            var file = OURS.resolve(stem + parts[0]);
            if (Files.exists(file)) {
                var submission = (Submission) new SubmissionReader()
                        .read(Files.readAllBytes(file), parts[1], Label.NONE)
                        .get(0);
                return clean(new RawArticle(
                        stem,
                        submission.url(),
                        submission.mediaType(),
                        submission.body(),
                        submission.title(),
                        submission.publishedAt(),
                        submission.sourceName(),
                        Instant.EPOCH,
                        false));
            }
        }
        throw new IOException("no article beside " + expectation);
    }

    private static CleanArticle clean(String mediaType, String body) {
        return clean(new RawArticle("a", null, mediaType, body, null, null, null, Instant.EPOCH, false));
    }

    private static CleanArticle clean(RawArticle raw) {
        return ((CleaningOutcome.Cleaned) ArticleCleaner.english().clean(raw)).article();
    }
}
