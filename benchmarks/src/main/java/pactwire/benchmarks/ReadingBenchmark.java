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
 * Reading on one thread: whole articles with their agreements and figures, beside their sentences alone (cut, tagged, parsed,
 * named), beside cutting alone. What the rules take is the difference of the first two. The texts are the product's own
 * sample articles; divide the words printed at the start by the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class ReadingBenchmark {
    private final ArticleReader reader = ArticleReader.load();
    private final SentenceReader sentences = SentenceReader.load();
    private final SentenceReader cutter = SentenceReader.untaught();
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
    public void articles(Blackhole read) {
        articles.forEach(article -> read.consume(reader.read(article)));
    }

    @Benchmark
    public void sentences(Blackhole read) {
        articles.forEach(article -> read.consume(sentences.read(article.text(), article.paragraphs())));
    }

    @Benchmark
    public void cuts(Blackhole read) {
        articles.forEach(article -> read.consume(cutter.read(article.text(), article.paragraphs())));
    }

    private static CleanArticle article(String id, String text) {
        var published = PublicationDate.of("2024-05-16", "given");
        return new CleanArticle(
                id, "", null, "", null, null, "en", published, text, Span.lines(text), List.of(), 0, "");
    }
}
