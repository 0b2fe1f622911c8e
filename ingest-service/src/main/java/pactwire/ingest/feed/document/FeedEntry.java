package pactwire.ingest.feed.document;

import java.net.URI;
import java.net.URISyntaxException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleIds;

/**
 * What a feed says of one article.
 *
 * @param key what the feed calls it: its id, else its address, else its title
 * @param url of the article, absolute http or https
 * @param title plain text, may be empty
 * @param published ISO 8601 day as the feed writes it, in its own time zone
 * @param author may be several, joined by ", "
 * @param content HTML: the article or a summary of it; empty where the feed gives none
 * @param version differs when the feed says or shows that the entry has changed
 * @param withdrawn the feed takes the article back (RFC 6721)
 */
public record FeedEntry(
        String key,
        @Nullable URI url,
        String title,
        @Nullable String published,
        @Nullable String author,
        String content,
        String version,
        boolean withdrawn) {
    private static final int VERSION_DIGITS = 16;

    /** @param updated when the feed says that it was changed; empty where it does not say */
    static FeedEntry of(
            @Nullable String id,
            @Nullable URI url,
            String markedUpTitle,
            @Nullable String published,
            @Nullable String author,
            String content,
            String updated) {
        var title = Jsoup.parseBodyFragment(markedUpTitle).text();
        var key = id != null && !id.isBlank() ? id.strip() : url != null ? url.toString() : title;
        var version = ArticleIds.contentHash(String.valueOf(url), title, String.valueOf(published), updated, content)
                .substring(0, VERSION_DIGITS);
        return new FeedEntry(key, url, title, published, author, content, version, false);
    }

    static FeedEntry withdrawn(String key, @Nullable URI url) {
        return new FeedEntry(key, url, "", null, null, "", "withdrawn", true);
    }

    /** The entry as Atom, for an article of which there is no page to read. */
    public String atom() {
        var document = new Document("");
        document.parser(Parser.xmlParser());
        document.outputSettings()
                .syntax(Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        var entry = document.appendElement("entry");
        entry.appendElement("id").text(key);
        entry.appendElement("title").text(title);
        if (url != null) {
            entry.appendElement("link").attr("rel", "alternate").attr("href", url.toString());
        }
        appendText(entry, "published", published);
        if (author != null) {
            appendText(entry.appendElement("author"), "name", author);
        }
        entry.appendElement("content").attr("type", "html").text(content);
        return entry.outerHtml();
    }

    private static void appendText(Element parent, String name, @Nullable String text) {
        if (text != null) {
            parent.appendElement(name).text(text);
        }
    }

    /** An http or https address with a host, else null: feeds write all sorts of things where a link should be. */
    static @Nullable URI address(@Nullable String link, URI base) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            var url = base.resolve(new URI(link.strip().replace(" ", "%20")));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
