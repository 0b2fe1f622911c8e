package pactwire.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import pactwire.contract.ArticleEvent;
import pactwire.contract.EventCodec;
import pactwire.contract.EventType;
import pactwire.contract.RawArticle;
import pactwire.extract.reading.ArticleReader;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * What our events cost to write and to read back beside Jackson's own tree of the same bytes: microseconds for all events of the
 * product's sample articles, which are raw and clean articles, agreements, figures and what closes a reading.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CodecBenchmark {
    private record Encoded(EventType type, byte[] json) {}

    private final JsonMapper plain = new JsonMapper();
    private final List<ArticleEvent> events = new ArrayList<>();
    private final List<Encoded> encoded = new ArrayList<>();

    @Setup
    public void readSamples() throws IOException {
        var cleaner = ArticleCleaner.anyLanguage();
        var reader = ArticleReader.load();
        for (var sample : SampleArticles.texts(Path.of("seeds"))) {
            var raw = new RawArticle(
                    sample.name(), null, "text/plain", sample.text(), null, null, null, Instant.EPOCH, false);
            events.add(raw);
            if (cleaner.clean(raw) instanceof CleaningOutcome.Cleaned cleaned) {
                var reading = reader.read(cleaned.article());
                events.add(cleaned.article());
                events.addAll(reading.agreements());
                events.addAll(reading.metrics());
                events.add(reading.completed());
            }
        }
        events.forEach(event -> encoded.add(new Encoded(EventType.of(event), EventCodec.encode(event))));
        int bytes = encoded.stream().mapToInt(event -> event.json().length).sum();
        System.out.printf("%d events, %d bytes%n", events.size(), bytes);
    }

    @Benchmark
    public void encode(Blackhole sink) {
        events.forEach(event -> sink.consume(EventCodec.encode(event)));
    }

    @Benchmark
    public void decode(Blackhole sink) {
        encoded.forEach(event -> sink.consume(EventCodec.decode(event.type(), event.json())));
    }

    /** The floor of decoding: the same bytes as a tree, and nothing made of it. */
    @Benchmark
    public void jacksonTreeAlone(Blackhole sink) {
        encoded.forEach(event -> sink.consume(plain.readTree(event.json())));
    }
}
