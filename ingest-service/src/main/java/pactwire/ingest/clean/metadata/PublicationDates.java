package pactwire.ingest.clean.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import pactwire.contract.PublicationDate;

/** When a page was published. A date of change is never taken for it. */
final class PublicationDates {
    private static final Pattern URL_DAY =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d{1,2}|[a-z]{3})[/-]?(\\d{1,2})(?=[/_-]|$)");

    private static final Pattern CHANGED = Pattern.compile("(?i)\\b(?:updated|modified|edited|changed|corrected)\\b");

    /** Universal time, in which the day may be another than at home. */
    private static final Pattern UNIVERSAL = Pattern.compile("T\\d{2}:\\d{2}.*(?:Z|[+-]00:?00)$");

    private static final int LONGEST_LINE = 160;

    private static final String[] META_NAMES = {
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
        "dcterms.date",
        "og:published_time",
        "og:article:published_time",
        "citation_publication_date",
        "created",
        "article.published",
        "originalpublicationdate",
        "article_date_original",
        "publication_date",
        "rnews:datepublished"
    };

    private PublicationDates() {}

    /** @param lines that stand around the headline */
    static Optional<PublicationDate> find(
            PageHead head, StructuredData data, List<String> lines, @Nullable String url) {
        Optional<PublicationDate> shown = shownAsPublished(head, lines);
        return shown.isPresent() ? shown : told(head, data, lines, url);
    }

    /** What readers are shown as the day of publication, which is newer than what machines are told where a page was redone. */
    private static Optional<PublicationDate> shownAsPublished(PageHead head, List<String> lines) {
        return head.times().stream()
                .filter(time -> names(time).contains("publi") && !isChange(time) && isNearHeadline(time, lines))
                .flatMap(time -> on(time.text(), "time-element").stream())
                .findFirst();
    }

    private static Optional<PublicationDate> told(
            PageHead head, StructuredData data, List<String> lines, @Nullable String url) {
        Optional<String> stated = data.text("datePublished");
        String basis = "json-ld";
        if (stated.flatMap(DateText::find).isEmpty()) {
            stated = head.meta(META_NAMES);
            basis = "meta";
        }
        Optional<LocalDate> day = stated.flatMap(DateText::find);
        if (day.isEmpty()) {
            return inTimeElement(head, lines, true)
                    .or(() -> inAddress(url))
                    .or(() -> inLines(lines))
                    .or(() -> inLines(head.dateLines()))
                    .or(() -> inTimeElement(head, lines, false));
        }
        Optional<PublicationDate> local =
                UNIVERSAL.matcher(stated.get().strip()).find()
                        ? inLines(lines).filter(shown -> isNextDoor(shown.earliest(), day.get()))
                        : Optional.empty();
        String found = basis;
        return local.or(() -> day.map(d -> PublicationDate.of(d, found)));
    }

    /** Readers are shown the day at home, machines the day in universal time. */
    private static boolean isNextDoor(LocalDate shown, LocalDate stated) {
        return Math.abs(shown.toEpochDay() - stated.toEpochDay()) == 1;
    }

    /** @param nearHeadline others may belong to other articles */
    private static Optional<PublicationDate> inTimeElement(PageHead head, List<String> lines, boolean nearHeadline) {
        return head.times().stream()
                .filter(time -> !isChange(time))
                .filter(time ->
                        !nearHeadline || time.attr("itemprop").equals("datePublished") || isNearHeadline(time, lines))
                .flatMap(time -> on(stated(time), "time-element").stream())
                .findFirst();
    }

    private static String stated(Element time) {
        for (String attribute : List.of("datetime", "content")) {
            if (DateText.find(time.attr(attribute)).isPresent()) {
                return time.attr(attribute);
            }
        }
        return time.text();
    }

    private static boolean isChange(Element time) {
        String names = names(time);
        return names.contains("modif")
                || names.contains("updated-")
                || CHANGED.matcher(time.text()).find();
    }

    private static String names(Element time) {
        return String.join(" ", time.className(), time.attr("itemprop"), time.attr("data-testid"))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isNearHeadline(Element time, List<String> lines) {
        String text = time.text().strip();
        return !text.isEmpty() && lines.stream().anyMatch(line -> line.contains(text));
    }

    /** A short line by the headline that gives a day and does not call it a change. */
    private static Optional<PublicationDate> inLines(List<String> lines) {
        return lines.stream()
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(line -> beforeChange(line).stream())
                .flatMap(line -> DateText.find(line).stream())
                .findFirst()
                .map(day -> PublicationDate.of(day, "byline"));
    }

    private static Optional<String> beforeChange(String line) {
        var changed = CHANGED.matcher(line);
        if (!changed.find()) {
            return Optional.of(line);
        }
        return changed.start() > 8 ? Optional.of(line.substring(0, changed.start())) : Optional.empty();
    }

    private static Optional<PublicationDate> inAddress(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        var day = URL_DAY.matcher(url.toLowerCase(Locale.ROOT));
        if (!day.find()) {
            return Optional.empty();
        }
        boolean named = Character.isLetter(day.group(2).charAt(0));
        return on(
                named
                        ? day.group(3) + " " + day.group(2) + " " + day.group(1)
                        : day.group(1) + "-" + day.group(2) + "-" + day.group(3),
                "url");
    }

    private static Optional<PublicationDate> on(String text, String basis) {
        return DateText.find(text).map(day -> PublicationDate.of(day, basis));
    }
}
