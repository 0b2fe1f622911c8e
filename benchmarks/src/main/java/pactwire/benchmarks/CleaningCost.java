package pactwire.benchmarks;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.jsoup.Jsoup;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import pactwire.contract.RawArticle;
import pactwire.ingest.clean.ArticleCleaner;

/**
 * What cleaning costs beside parsing alone and beside other extractors, as processor time of the thread. Two views, one after
 * the other in every round: all ways in turn on one page after the other, so that what else a machine does slows all of them
 * alike, and each finds the caches as the others left them; and each way by itself over all pages, as JMH has it.
 *
 * <p>Arguments: the folder of pages, rounds over all pages in both views (the first quarter of them is not counted).
 */
public final class CleaningCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final JSoupParser TIKA = new JSoupParser();

    private CleaningCost() {}

    public static void main(String[] args) throws IOException {
        List<DevelopmentPage> pages = DevelopmentPage.all(Path.of(args[0]));
        int rounds = Integer.parseInt(args[1]);
        Map<String, Function<DevelopmentPage, Object>> ways = ways();
        long[][] inTurn = new long[ways.size()][rounds];
        long[][] byItself = new long[ways.size()][rounds];
        int results = 0;
        for (int round = 0; round < rounds; round++) {
            for (DevelopmentPage page : pages) {
                int way = 0;
                for (var extract : ways.values()) {
                    long start = THREADS.getCurrentThreadCpuTime();
                    results += extract.apply(page).hashCode() & 1;
                    inTurn[way++][round] += THREADS.getCurrentThreadCpuTime() - start;
                }
            }
            int way = 0;
            for (var extract : ways.values()) {
                long start = THREADS.getCurrentThreadCpuTime();
                for (DevelopmentPage page : pages) {
                    results += extract.apply(page).hashCode() & 1;
                }
                byItself[way++][round] += THREADS.getCurrentThreadCpuTime() - start;
            }
        }
        System.out.printf("%d pages, %d rounds (%d)%n", pages.size(), rounds, results);
        report("in turn, page by page", ways.keySet(), inTurn);
        report("each way by itself", ways.keySet(), byItself);
    }

    private static void report(String view, Set<String> ways, long[][] nanos) {
        System.out.println(view);
        int way = 0;
        for (String name : ways) {
            report("  " + name, nanos[way++], nanos[0], nanos[0].length / 4);
        }
    }

    private static void report(String name, long[] nanos, long[] floor, int skipped) {
        double[] ratios = new double[nanos.length - skipped];
        double[] millis = new double[ratios.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) nanos[i + skipped] / floor[i + skipped];
            millis[i] = nanos[i + skipped] / 1e6;
        }
        Arrays.sort(ratios);
        Arrays.sort(millis);
        int n = ratios.length;
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.0f ms   %.2f times parsing (quartiles %.2f and %.2f)%n",
                name,
                millis[n / 2],
                ratios[n / 2],
                ratios[n / 4],
                ratios[3 * n / 4]);
    }

    private static Map<String, Function<DevelopmentPage, Object>> ways() {
        ArticleCleaner cleaner = ArticleCleaner.anyLanguage();
        Map<String, Function<DevelopmentPage, Object>> ways = new LinkedHashMap<>();
        ways.put("Jsoup.parse alone", page -> Jsoup.parse(page.html(), page.url()));
        ways.put(
                "Pactwire",
                page -> cleaner.clean(new RawArticle(
                        "id", page.url(), "text/html", page.html(), null, null, null, Instant.EPOCH, false)));
        ways.put("boilerpipe", CleaningCost::boilerpipe);
        ways.put("Tika, whole text", page -> tika(page, new BodyContentHandler(-1)));
        ways.put("Tika, main text", page -> tika(page, new BoilerpipeContentHandler(new BodyContentHandler(-1))));
        ways.put("readability4j", page -> new Readability4J(page.url(), page.html()).parse());
        return ways;
    }

    private static Object boilerpipe(DevelopmentPage page) {
        try {
            return ArticleExtractor.INSTANCE.getText(page.html());
        } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException(page.url(), e);
        }
    }

    private static Object tika(DevelopmentPage page, ContentHandler handler) {
        try (var bytes = TikaInputStream.get(page.html().getBytes(StandardCharsets.UTF_8))) {
            TIKA.parse(bytes, handler, new Metadata(), new ParseContext());
            return handler;
        } catch (IOException e) {
            throw new UncheckedIOException(page.url(), e);
        } catch (SAXException | TikaException e) {
            throw new IllegalStateException(page.url(), e);
        }
    }
}
