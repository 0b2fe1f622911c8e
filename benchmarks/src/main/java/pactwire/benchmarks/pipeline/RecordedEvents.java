package pactwire.benchmarks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleIds;
import pactwire.contract.ArticleRejected;
import pactwire.contract.EventCodec;
import pactwire.contract.EventType;
import pactwire.contract.RawArticle;
import pactwire.extract.reading.ArticleReader;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;

/**
 * What the store hears of articles, article by article, as ingestion and extraction would send it. Reading takes far longer
 * than storing, so it is kept in a file: lines of {@code topic-letter type json}, gzipped.
 */
final class RecordedEvents {
    private static final Instant FETCHED = Instant.parse("2025-06-05T00:00:00Z");

    private RecordedEvents() {}

    /** One article: what stands on the three topics about it. */
    record Told(List<ArticleEvent> clean, List<ArticleEvent> agreements, List<ArticleEvent> metrics) {
        private Told() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private List<ArticleEvent> on(String topic) {
            return switch (topic) {
                case "c" -> clean;
                case "a" -> agreements;
                default -> metrics;
            };
        }

        int size() {
            return clean.size() + agreements.size() + metrics.size();
        }
    }

    static void record(Variations variations, long articles, Path file) throws IOException {
        var cleaner = ArticleCleaner.english();
        var reader = ArticleReader.load();
        try (var lines =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
            for (long i = 0; i < articles; i++) {
                for (var line : told(cleaner, reader, variations, i)) {
                    lines.append(line).append('\n');
                }
            }
        }
    }

    private static List<String> told(ArticleCleaner cleaner, ArticleReader reader, Variations variations, long number) {
        var url = variations.url(number);
        var outcome = cleaner.clean(new RawArticle(
                ArticleIds.article(url), url, "text/html", variations.page(number), null, null, null, FETCHED, false));
        if (!(outcome instanceof CleaningOutcome.Cleaned cleaned)) {
            var rejected = (CleaningOutcome.Rejected) outcome;
            return List.of(line(
                    "c",
                    new ArticleRejected(
                            ArticleIds.article(url),
                            url,
                            rejected.reason().name(),
                            rejected.detail(),
                            ArticleCleaner.RULES)));
        }
        var reading = reader.read(cleaned.article());
        var lines = new ArrayList<String>();
        lines.add(line("c", cleaned.article()));
        reading.agreements().forEach(found -> lines.add(line("a", found)));
        reading.metrics().forEach(found -> lines.add(line("m", found)));
        lines.add(line("a", reading.completed()));
        lines.add(line("m", reading.completed()));
        return lines;
    }

    private static String line(String topic, ArticleEvent event) {
        return topic + " " + EventType.of(event).name() + " " + new String(EventCodec.encode(event), UTF_8);
    }

    static List<Told> read(Path file) throws IOException {
        var articles = new ArrayList<Told>();
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ", 3);
                if (words[0].equals("c")) {
                    articles.add(new Told());
                }
                articles.get(articles.size() - 1)
                        .on(words[0])
                        .add(EventCodec.decode(EventType.valueOf(words[1]), words[2].getBytes(UTF_8)));
            }
        }
        return articles;
    }
}
