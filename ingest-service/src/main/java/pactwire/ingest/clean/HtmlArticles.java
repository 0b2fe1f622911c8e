package pactwire.ingest.clean;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.metadata.MetadataReader;
import pactwire.ingest.clean.metadata.PageHead;
import pactwire.ingest.clean.metadata.PageMetadata;
import pactwire.ingest.clean.page.MainText;
import pactwire.ingest.clean.page.MainTextFinder;
import pactwire.ingest.clean.page.Page;
import pactwire.ingest.clean.page.PageHints;
import pactwire.ingest.clean.page.PageReader;

/** Articles from HTML pages. Thread-safe. */
final class HtmlArticles {
    private final PageReader pages = new PageReader();
    private final MainTextFinder mainText = new MainTextFinder();
    private final MetadataReader metadata = new MetadataReader();

    Draft read(String html, @Nullable String url) {
        Document document = pages.parse(html, url == null ? "" : url);
        var head = new PageHead();
        Page page = pages.read(document, head::look);
        PageMetadata stated = metadata.read(head, url, page::linesAround);
        var hints = new PageHints(stated.title(), stated.description(), stated.statedBody());
        MainText main = mainText.find(page, hints);
        return new Draft(stated, main.paragraphs(), main.removed());
    }
}
