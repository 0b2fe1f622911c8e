package pactwire.ingest.feed.document;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.ArticleDecoder;

/**
 * Tells what a document is from what it says, and reads it. Servers' media types are not to be trusted here: feeds come as
 * {@code text/html} and pages as {@code application/xml}. Thread-safe.
 */
public final class FeedReader {
    /** Deeper than any feed; what lies deeper is read as lying here. */
    private static final int DEEPEST = 64;

    private final SyndicationFeeds syndicationFeeds = new SyndicationFeeds();
    private final JsonFeeds jsonFeeds = new JsonFeeds();
    private final Sitemaps sitemaps = new Sitemaps();

    /**
     * @param body unzipped
     * @param contentType for its charset
     * @param url where it was found; links are resolved against it
     */
    public FeedDocument read(byte[] body, @Nullable String contentType, URI url) throws BadFeedException {
        var text = ArticleDecoder.decode(body, contentType).strip();
        if (text.startsWith("{")) {
            return jsonFeeds.read(text, url);
        }
        // jsoup's XML parser knows no entities of a document's own and fetches nothing, and it forgives.
        var xml = Jsoup.parse(text, url.toString(), Parser.xmlParser().setMaxDepth(DEEPEST));
        var root = xml.firstElementChild();
        if (root == null) {
            throw new BadFeedException("neither XML nor JSON");
        }
        return switch (localName(root)) {
            case "rss", "feed", "rdf" -> syndicationFeeds.read(whole(xml, root, text), url);
            case "urlset", "sitemapindex" -> sitemaps.read(whole(xml, root, text), url);
            case "html" -> throw new BadFeedException(page(text, url));
            default -> throw new BadFeedException("<%s> is the root of no feed".formatted(root.tagName()));
        };
    }

    /** A parser that forgives would take the cut-off start of an article for the article. */
    private static Document whole(Document xml, Element root, String text) throws BadFeedException {
        if (!text.contains("</" + root.tagName())) {
            throw new BadFeedException("cut off: <%s> is not closed".formatted(root.tagName()));
        }
        return xml;
    }

    private static String page(String text, URI url) {
        var named = Jsoup.parse(text, url.toString())
                .select("link[rel~=(?i)\\balternate\\b][type~=(?i)rss|atom|feed]")
                .eachAttr("abs:href");
        return named.isEmpty() ? "a page, not a feed" : "a page, not a feed; it names " + String.join(" and ", named);
    }

    private static String localName(Element element) {
        var name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
