package pactwire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Sitemaps with Google's news extension, and indexes of them. Entries have no text: the pages must be read. */
final class Sitemaps {
    /** Sitemaps of one index that are read, the newest: older ones list what is no news. */
    static final int MOST_PARTS = 5;

    FeedDocument read(Document xml, URI url) throws BadFeedException {
        xml.outputSettings()
                .syntax(Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        var root = Objects.requireNonNull(xml.firstElementChild());
        try {
            var parser = new SiteMapParser(false);
            parser.enableExtension(Extension.NEWS);
            var sitemap = parser.parseSiteMap("text/xml", root.outerHtml().getBytes(UTF_8), url.toURL());
            return sitemap instanceof SiteMapIndex index ? index(index, url) : entries((SiteMap) sitemap, url);
        } catch (UnknownFormatException | IOException e) {
            throw new BadFeedException("no sitemap that can be read: " + e.getMessage(), e);
        }
    }

    private static FeedDocument index(SiteMapIndex index, URI url) {
        var parts = index.getSitemaps().stream()
                .sorted(Comparator.comparing(Sitemaps::modified).reversed())
                .map(part -> FeedEntry.address(part.getUrl().toString(), url))
                .filter(Objects::nonNull)
                .limit(MOST_PARTS)
                .toList();
        return new FeedDocument(java.util.List.of(), parts, null);
    }

    private static FeedDocument entries(SiteMap sitemap, URI url) {
        var newest = sitemap.getSiteMapUrls().stream()
                .sorted(Comparator.comparing(Sitemaps::written).reversed())
                .limit(FeedDocument.MOST_ENTRIES)
                .sorted(Comparator.comparing(Sitemaps::written))
                .map(page -> entry(page, url))
                .toList();
        return FeedDocument.of(newest, null);
    }

    private static FeedEntry entry(SiteMapURL page, URI base) {
        var news = news(page);
        var address = page.getUrl().toString();
        var published = news == null ? null : news.getPublicationDateTime();
        return FeedEntry.of(
                address,
                FeedEntry.address(address, base),
                news == null || news.getTitle() == null ? "" : Entities.escape(news.getTitle()),
                published == null ? null : DateTimeFormatter.ISO_LOCAL_DATE.format(published),
                null,
                "",
                page.getLastModified() == null
                        ? ""
                        : page.getLastModified().toInstant().toString());
    }

    private static @Nullable NewsAttributes news(SiteMapURL page) {
        var attributes = page.getAttributesForExtension(Extension.NEWS);
        return attributes == null || attributes.length == 0 ? null : (NewsAttributes) attributes[0];
    }

    private static Instant written(SiteMapURL page) {
        var news = news(page);
        return moment(
                page.getLastModified() != null || news == null ? page.getLastModified() : news.getPublicationDate());
    }

    private static Instant modified(AbstractSiteMap part) {
        return moment(part.getLastModified());
    }

    private static Instant moment(@Nullable Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
