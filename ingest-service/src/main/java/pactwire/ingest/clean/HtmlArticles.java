package pactwire.ingest.clean;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.metadata.MetadataReader;
import pactwire.ingest.clean.page.Block;
import pactwire.ingest.clean.page.MainText;
import pactwire.ingest.clean.page.MainTextFinder;
import pactwire.ingest.clean.page.PageReader;

/** Articles from HTML pages. Thread-safe. */
final class HtmlArticles {
    private final PageReader pages = new PageReader();
    private final MainTextFinder mainText = new MainTextFinder();
    private final MetadataReader metadata = new MetadataReader();

    Draft read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        MainText main = mainText.find(pages.read(document));
        return new Draft(
                metadata.read(document, url),
                main.blocks().stream().map(Block::text).toList(),
                main.removed());
    }
}
