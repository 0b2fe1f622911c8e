package pactwire.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import pactwire.contract.PublicationDate;
import pactwire.contract.Removed;
import pactwire.ingest.clean.capture.LineRules;
import pactwire.ingest.clean.metadata.DateText;
import pactwire.ingest.clean.metadata.PageMetadata;
import pactwire.ingest.clean.page.MainText;
import pactwire.ingest.clean.page.MainTextFinder;
import pactwire.ingest.clean.page.PageReader;

/**
 * Articles from one Atom entry or RSS item. jsoup's XML parser knows no document types, so nothing outside the entry is
 * ever read. Thread-safe.
 */
final class FeedEntries {
    private final PageReader pages = new PageReader();
    private final MainTextFinder mainText = new MainTextFinder();
    private final LineRules lines = LineRules.load();

    Draft read(String xml, @Nullable String url) {
        Document feed = Jsoup.parse(xml, url == null ? "" : url, Parser.xmlParser());
        Element entry = Optional.ofNullable(feed.selectFirst("entry, item")).orElse(feed);
        MainText main = mainText.all(pages.read(Jsoup.parseBodyFragment(content(entry))));
        var paragraphs = new ArrayList<String>();
        var removed = new ArrayList<>(main.removed());
        for (String paragraph : main.paragraphs()) {
            furniture(paragraph)
                    .ifPresentOrElse(
                            rule -> removed.add(new Removed(paragraph, rule)), () -> paragraphs.add(paragraph));
        }
        return new Draft(metadata(entry, url), paragraphs, removed);
    }

    /** Feeds append lines of their own to what the site's page would keep apart. */
    private Optional<String> furniture(String paragraph) {
        return lines.effect(paragraph, paragraph.split("\\s+").length)
                .filter(effect -> !effect.equals(LineRules.ENDS_ARTICLE));
    }

    /** The longest of what the entry offers: full content, else the summary. */
    private static String content(Element entry) {
        String longest = "";
        for (String name : List.of("content", "content:encoded", "description", "summary", "atom:content")) {
            for (Element element : entry.getElementsByTag(name)) {
                // XHTML content is markup below the element, HTML content is escaped text in it.
                String markup = element.childrenSize() > 0 ? element.html() : element.wholeText();
                longest = markup.length() > longest.length() ? markup : longest;
            }
        }
        return longest;
    }

    private static PageMetadata metadata(Element entry, @Nullable String url) {
        String title = Jsoup.parseBodyFragment(first(entry, "title")).text();
        String byline = first(entry, "author > name", "dc|creator", "author");
        String source = first(entry, "source > title", "source", "dc|publisher");
        String link = entry.select("link[rel=alternate], link:not([rel])").stream()
                .map(l -> l.hasAttr("href") ? l.attr("href") : l.text().strip())
                .filter(l -> l.startsWith("http"))
                .findFirst()
                .orElse("");
        return new PageMetadata(
                title,
                byline.isEmpty() ? null : byline,
                source.isEmpty() ? null : source,
                DateText.find(first(entry, "published", "pubDate", "dc|date", "issued"))
                        .map(day -> PublicationDate.of(day, "feed"))
                        .orElse(null),
                link.isEmpty() ? url : link,
                "",
                "");
    }

    private static String first(Element entry, String... queries) {
        for (String query : queries) {
            Element element = entry.selectFirst(query);
            if (element != null && !element.text().isBlank()) {
                return element.text().strip();
            }
        }
        return "";
    }
}
