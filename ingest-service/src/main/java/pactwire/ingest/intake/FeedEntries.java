package pactwire.ingest.intake;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes an Atom or RSS document apart. jsoup's XML parser knows no entities of its own and fetches nothing. */
final class FeedEntries {
    private FeedEntries() {}

    /** The entries or items, each as XML of its own, in document order. */
    static List<String> split(String feed) {
        return Jsoup.parse(feed, Parser.xmlParser()).select("entry, item").stream()
                .map(Element::outerHtml)
                .toList();
    }

    /** Addresses of the articles that the document takes back (RFC 6721), where it tells them. */
    static List<String> withdrawn(String feed) {
        return Jsoup.parse(feed, Parser.xmlParser()).select("*|deleted-entry").stream()
                .map(tombstone -> {
                    var link = tombstone.selectFirst("link[href]");
                    return link == null ? tombstone.attr("ref") : link.attr("href");
                })
                .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
                .toList();
    }

    /** The address of the article behind one entry or item. */
    static @Nullable String link(String entry) {
        var parsed = Jsoup.parse(entry, Parser.xmlParser());
        var atom = parsed.selectFirst("link[href][rel=alternate], link[href]:not([rel])");
        if (atom != null) {
            return atom.attr("href").strip();
        }
        var rss = parsed.selectFirst("item > link");
        return rss == null || rss.text().isBlank() ? null : rss.text().strip();
    }
}
