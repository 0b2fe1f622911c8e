package pactwire.ingest.feed.document;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.metadata.DateText;

/** RSS 0.9 to 2.0 and Atom 0.3 and 1.0, told apart by rome, with what rome leaves out: days as written, tombstones. */
final class SyndicationFeeds {
    private static final String WITHDRAWN = "*|deleted-entry";

    FeedDocument read(Document xml, URI url) throws BadFeedException {
        xml.select("*").forEach(element -> element.attributes().remove("xml:base"));
        try {
            var feed = new SyndFeedInput(false, Locale.ROOT).build(new W3CDom().fromJsoup(xml));
            var days = daysWritten(xml);
            var entries = new ArrayList<FeedEntry>();
            var taken = feed.getEntries();
            for (int i = 0; i < Math.min(taken.size(), FeedDocument.MOST_ENTRIES); i++) {
                var day = days.size() == taken.size() ? days.get(i) : null;
                entries.add(entry(taken.get(i), day, url));
            }
            for (Element tombstone : xml.select(WITHDRAWN)) {
                var link = tombstone.selectFirst("link[href]");
                entries.add(FeedEntry.withdrawn(
                        tombstone.attr("ref"),
                        FeedEntry.address(link == null ? tombstone.attr("ref") : link.attr("href"), url)));
            }
            Collections.reverse(entries);
            return FeedDocument.of(entries, timeToLive(xml));
        } catch (FeedException | IllegalArgumentException e) {
            throw new BadFeedException("no feed that can be read: " + e.getMessage(), e);
        }
    }

    private static FeedEntry entry(SyndEntry entry, @Nullable String dayWritten, URI base) {
        var day = dayWritten != null ? dayWritten : day(entry.getPublishedDate());
        return FeedEntry.of(
                entry.getUri(),
                FeedEntry.address(entry.getLink(), base),
                entry.getTitle() == null ? "" : entry.getTitle(),
                day,
                authors(entry),
                content(entry),
                entry.getUpdatedDate() == null
                        ? ""
                        : entry.getUpdatedDate().toInstant().toString());
    }

    /** The longest of what the entry offers. */
    private static String content(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(value -> value != null)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static @Nullable String authors(SyndEntry entry) {
        var names = entry.getAuthors().isEmpty()
                ? String.valueOf(entry.getAuthor())
                : entry.getAuthors().stream().map(SyndPerson::getName).collect(Collectors.joining(", "));
        return names.isBlank() || names.equals("null") ? null : names.strip();
    }

    /** rome keeps the moment and forgets the zone; an evening in Washington is no morning in London. */
    private static List<@Nullable String> daysWritten(Document xml) {
        var days = new ArrayList<@Nullable String>();
        for (Element entry : xml.select("item, entry")) {
            var date = entry.selectFirst("> pubDate, > published, > issued, > dc|date, > date, > updated, > modified");
            days.add(
                    date == null
                            ? null
                            : DateText.find(date.text())
                                    .map(LocalDate::toString)
                                    .orElse(null));
        }
        return days;
    }

    private static @Nullable String day(@Nullable Date date) {
        return date == null ? null : date.toInstant().toString();
    }

    private static @Nullable Duration timeToLive(Document xml) {
        var minutes = xml.selectFirst("channel > ttl");
        return minutes == null || !minutes.text().strip().matches("\\d{1,6}")
                ? null
                : Duration.ofMinutes(Long.parseLong(minutes.text().strip()));
    }
}
