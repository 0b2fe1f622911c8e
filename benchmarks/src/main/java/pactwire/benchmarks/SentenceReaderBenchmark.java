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
import pactwire.contract.Span;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.SentenceReader;

/**
 * Words read a second on one thread: cut, tagged, parsed, named, with dictionary forms. The text is the product's own
 * sample articles; "cutOnly" is the same without the weights. Divide the words printed at the
 * start by the time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class SentenceReaderBenchmark {
    private final SentenceReader reader = SentenceReader.load();
    private final SentenceReader cutter = SentenceReader.untaught();
    private final List<String> articles = new ArrayList<>();

    @Setup
    public void readSamples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                articles.add(Files.readString(file));
            }
        }
        int words = articles.stream()
                .flatMap(text -> cutter.read(text, paragraphs(text)).stream())
                .mapToInt(Sentence::size)
                .sum();
        System.out.printf("%d articles, %d words%n", articles.size(), words);
    }

    @Benchmark
    public void read(Blackhole read) {
        articles.forEach(text -> read.consume(reader.read(text, paragraphs(text))));
    }

    @Benchmark
    public void cutOnly(Blackhole read) {
        articles.forEach(text -> read.consume(cutter.read(text, paragraphs(text))));
    }

    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                paragraphs.add(new Span(start, end));
            }
            start = end + 1;
        }
        return paragraphs;
    }
}
