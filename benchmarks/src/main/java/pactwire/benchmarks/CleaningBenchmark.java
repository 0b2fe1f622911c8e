package pactwire.benchmarks;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
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
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import pactwire.contract.RawArticle;
import pactwire.ingest.clean.ArticleCleaner;

/**
 * What cleaning costs beside parsing alone and beside other extractors: milliseconds for all development pages. The pages
 * are looked for in {@code -Dpactwire.pages}, else in {@code ../shared/eval/cleaning}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
public class CleaningBenchmark {
    private final ArticleCleaner cleaner = ArticleCleaner.anyLanguage();
    private final JSoupParser tika = new JSoupParser();
    private final List<DevelopmentPage> pages = new ArrayList<>();

    @Setup
    public void readPages() throws IOException {
        Path folder = Path.of(System.getProperty("pactwire.pages", "../shared/eval/cleaning"));
        pages.addAll(DevelopmentPage.all(folder));
    }

    /** The floor: the tree, and nothing made of it. */
    @Benchmark
    public void jsoupParseAlone(Blackhole sink) {
        for (DevelopmentPage page : pages) {
            sink.consume(Jsoup.parse(page.html(), page.url()));
        }
    }

    /** Parse, metadata, main text, language, fingerprint. */
    @Benchmark
    public void pactwire(Blackhole sink) {
        for (DevelopmentPage page : pages) {
            sink.consume(cleaner.clean(new RawArticle(
                    "id", page.url(), "text/html", page.html(), null, null, null, Instant.EPOCH, false)));
        }
    }

    @Benchmark
    public void readability4j(Blackhole sink) {
        for (DevelopmentPage page : pages) {
            sink.consume(new Readability4J(page.url(), page.html()).parse().getTextContent());
        }
    }

    @Benchmark
    public void boilerpipe(Blackhole sink) throws BoilerpipeProcessingException {
        for (DevelopmentPage page : pages) {
            sink.consume(ArticleExtractor.INSTANCE.getText(page.html()));
        }
    }

    /** Tika's parser with its handler for a page's whole text. */
    @Benchmark
    public void tikaBody(Blackhole sink) throws IOException, SAXException, TikaException {
        for (DevelopmentPage page : pages) {
            var handler = new BodyContentHandler(-1);
            parse(page, handler);
            sink.consume(handler.toString());
        }
    }

    /** Tika's parser with its handler for a page's main text. */
    @Benchmark
    public void tikaBoilerpipe(Blackhole sink) throws IOException, SAXException, TikaException {
        for (DevelopmentPage page : pages) {
            var handler = new BoilerpipeContentHandler(new BodyContentHandler(-1));
            parse(page, handler);
            sink.consume(handler.getTextDocument());
        }
    }

    private void parse(DevelopmentPage page, ContentHandler handler) throws IOException, SAXException, TikaException {
        try (var bytes = TikaInputStream.get(page.html().getBytes(StandardCharsets.UTF_8))) {
            tika.parse(bytes, handler, new Metadata(), new ParseContext());
        }
    }
}
