package pactwire.ingest.clean;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.metadata.MetadataReader;
import pactwire.ingest.clean.metadata.PageMetadata;
import pactwire.ingest.clean.page.MainText;
import pactwire.ingest.clean.page.MainTextFinder;
import pactwire.ingest.clean.page.PageHints;

/** Articles from HTML pages. Thread-safe. */
final class HtmlArticles {
    private final MainTextFinder mainText = new MainTextFinder();
    private final MetadataReader metadata = new MetadataReader();

    Draft read(String html, @Nullable String url) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        PageMetadata stated = metadata.read(document, url);
        MainText main =
                mainText.find(document, new PageHints(stated.title(), stated.description(), stated.statedBody()));
        return new Draft(stated, main.paragraphs(), main.removed());
    }
}
