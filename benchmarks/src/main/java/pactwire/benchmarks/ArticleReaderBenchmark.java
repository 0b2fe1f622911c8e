package pactwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.reading.ArticleReader;
import pactwire.extract.sentence.SentenceReader;

/**
 * Whole articles read on one thread, agreements and figures together, beside their sentences alone: what the difference of the two
 * is, the rules take. The texts are the product's own sample articles; divide the words printed at the start by the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class ArticleReaderBenchmark {
    private final ArticleReader reader = ArticleReader.load();
    private final SentenceReader sentences = SentenceReader.load();
    private final List<CleanArticle> articles = new ArrayList<>();

    @Setup
    public void readSamples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                articles.add(article(file.getFileName().toString(), Files.readString(file)));
            }
        }
        int words = articles.stream()
                .mapToInt(article -> article.text().split("\\s+").length)
                .sum();
        System.out.printf("%d articles, %d words%n", articles.size(), words);
    }

    @Benchmark
    public void read(Blackhole read) {
        articles.forEach(article -> read.consume(reader.read(article)));
    }

    @Benchmark
    public void sentencesOnly(Blackhole read) {
        articles.forEach(article -> read.consume(sentences.read(article.text(), article.paragraphs())));
    }

    private static CleanArticle article(String id, String text) {
        var paragraphs = new ArrayList<Span>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                paragraphs.add(new Span(start, end));
            }
            start = end + 1;
        }
        var published = PublicationDate.of("2024-05-16", "given");
        return new CleanArticle(id, "", null, "", null, null, "en", published, text, paragraphs, List.of(), 0, "");
    }
}
