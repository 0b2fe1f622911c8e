package pactwire.benchmarks;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
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
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CleaningBenchmark {
    private final ArticleCleaner cleaner = ArticleCleaner.anyLanguage();
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
}
