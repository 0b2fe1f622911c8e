package pactwire.ingest.clean.metadata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import pactwire.contract.PublicationDate;

/** When a page was published. A date of change is never taken for it. */
final class PublicationDates {
    private static final Pattern URL_DAY =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d{1,2}|[a-z]{3})[/-]?(\\d{1,2})(?=[/_-]|$)");

    private PublicationDates() {}

    static Optional<PublicationDate> find(PageHead head, StructuredData data, @Nullable String url) {
        return data.text("datePublished")
                .flatMap(t -> on(t, "json-ld"))
                .or(() -> head.meta(
                                "article:published_time",
                                "article:published",
                                "datepublished",
                                "date",
                                "pubdate",
                                "publish-date",
                                "publish_date",
                                "publishdate",
                                "parsely-pub-date",
                                "sailthru.date",
                                "dc.date",
                                "dc.date.issued",
                                "dcterms.created",
                                "og:published_time",
                                "og:article:published_time",
                                "citation_publication_date",
                                "created",
                                "article.published")
                        .flatMap(t -> on(t, "meta")))
                .or(() -> inTimeElement(head))
                .or(() -> inAddress(url));
    }

    private static Optional<PublicationDate> inTimeElement(PageHead head) {
        for (Element time : head.times()) {
            String stated = time.hasAttr("datetime")
                    ? time.attr("datetime")
                    : time.hasAttr("content") ? time.attr("content") : time.text();
            var date = on(stated, "time-element");
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<PublicationDate> inAddress(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        var day = URL_DAY.matcher(url);
        return day.find() ? on(day.group(1) + "-" + day.group(2) + "-" + day.group(3), "url") : Optional.empty();
    }

    private static Optional<PublicationDate> on(String text, String basis) {
        return DateText.find(text).map((LocalDate day) -> PublicationDate.of(day, basis));
    }
}
