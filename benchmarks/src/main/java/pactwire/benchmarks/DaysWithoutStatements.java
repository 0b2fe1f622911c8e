package pactwire.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import pactwire.ingest.clean.metadata.DateText;
import pactwire.ingest.clean.metadata.MetadataReader;
import pactwire.ingest.clean.metadata.PageHead;
import pactwire.ingest.clean.metadata.PageMetadata;
import pactwire.ingest.clean.page.Page;
import pactwire.ingest.clean.page.PageReader;

/**
 * How often the day of publication is still found where a page states it less often: each kind of statement is taken away,
 * then several, and the day is held against the one that the whole page gives. Tells by basis how far each can be trusted.
 *
 * <p>Argument: the folder of pages with gold answers.
 */
public final class DaysWithoutStatements {
    private static final PageReader PAGES = new PageReader();
    private static final MetadataReader METADATA = new MetadataReader();

    /** What is taken away. */
    private enum Missing {
        NOTHING(""),
        JSON_LD("j"),
        JSON_LD_AND_META("jm"),
        JSON_LD_AND_TIMES("jt"),
        JSON_LD_META_AND_ADDRESS("jmu"),
        JSON_LD_META_AND_TIMES("jmt"),
        ALL_BUT_LINES("jmtu");

        private final String kinds;

        Missing(String kinds) {
            this.kinds = kinds;
        }

        boolean has(char kind) {
            return kinds.indexOf(kind) >= 0;
        }
    }

    private static final class Count {
        private int same;
        private int all;
    }

    private DaysWithoutStatements() {}

    public static void main(String[] args) throws IOException {
        var counts = new TreeMap<Missing, Map<String, Count>>();
        for (DevelopmentPage page : DevelopmentPage.all(Path.of(args[0]))) {
            String whole = "";
            for (Missing missing : Missing.values()) {
                PageMetadata found = read(page, missing);
                String day = found.published() == null ? "" : found.published().date();
                whole = missing == Missing.NOTHING ? day : whole;
                String basis =
                        found.published() == null ? "none" : found.published().basis();
                for (String key : new String[] {"all", basis}) {
                    Count count = counts.computeIfAbsent(missing, m -> new TreeMap<>())
                            .computeIfAbsent(key, k -> new Count());
                    count.all++;
                    count.same += day.equals(whole) ? 1 : 0;
                }
            }
        }
        counts.forEach((missing, byBasis) -> byBasis.forEach((basis, count) ->
                System.out.printf("without %-26s %-14s %3d of %3d%n", missing, basis, count.same, count.all)));
    }

    private static PageMetadata read(DevelopmentPage source, Missing missing) {
        String url = missing.has('u') ? "https://page.example/" : source.url();
        Document document = PAGES.parse(source.html(), url);
        if (missing.has('j')) {
            document.select("script").forEach(Node::remove);
        }
        if (missing.has('m')) {
            document.select("meta").forEach(DaysWithoutStatements::removeDated);
        }
        if (missing.has('t')) {
            document.select("time, [itemprop]").forEach(DaysWithoutStatements::makePlain);
        }
        if (missing.has('u')) {
            document.select("link[rel=canonical], meta[property=og:url]").forEach(Node::remove);
        }
        var head = new PageHead();
        Page page = PAGES.read(document, head::look);
        return METADATA.read(head, url, page::linesAround);
    }

    private static void removeDated(Element meta) {
        if (DateText.find(meta.attr("content")).isPresent()) {
            meta.remove();
        }
    }

    private static void makePlain(Element element) {
        element.tagName("span").removeAttr("datetime").removeAttr("itemprop").removeAttr("content");
    }
}
