package pactwire.ingest.clean.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a page tells machines about its day of publication: JSON-LD, then {@code <meta>}. */
final class StatedDays {
    /** Names that have stood for the day of publication, the most reliable first. */
    private static final List<String> META_NAMES = List.of(
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
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.created",
            "dcterms.date",
            "og:published_time",
            "og:article:published_time",
            "citation_publication_date",
            "article_date_original",
            "originalpublicationdate",
            "created");

    /** Other names that speak of publication, "bt:pubDate" or "cXenseParse:recs:publishtime". */
    private static final Pattern OF_PUBLICATION =
            Pattern.compile("publish(?!er)|publication|pub[-_:.]?(?:date|time)|issued|created|posted|post[-_]date"
                    + "|release[-_]?date|original|^(?:article|content|display|news|story|doc)?[-_.]?p?date$");

    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "modif|updat|expir|last|revis|valid|event|upload|found|review|access|version|author|titl|url|image|descri");

    private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(?:\\d{3})?");

    /** UTF-16 units; a longer value is a text that mentions a day. */
    private static final int LONGEST = 60;

    /** Universal time, in which the day may be another than at home. */
    private static final Pattern UNIVERSAL =
            Pattern.compile("T\\d{2}:\\d{2}.*(?:Z|[+-]00:?00)$|\\d{2}:\\d{2}.*\\b(?:UTC|GMT)$");

    private static final Pattern HOUR = Pattern.compile("[T ](\\d{2}):\\d{2}");

    /**
     * A statement that holds a day.
     *
     * @param text as stated
     * @param day the one written
     * @param isUniversal told in universal time
     */
    record Stated(String text, LocalDate day, String basis, boolean isUniversal) {
        static Stated of(String text, LocalDate day, String basis) {
            return new Stated(text, day, basis, UNIVERSAL.matcher(text).find());
        }

        /** Told in universal time, in an hour in which it may be {@code other} at home. */
        boolean mayBeAtHome(LocalDate other) {
            var hour = HOUR.matcher(text);
            if (!isUniversal || !hour.find()) {
                return false;
            }
            boolean beforeNoon = Integer.parseInt(hour.group(1)) < 12;
            return other.equals(beforeNoon ? day.minusDays(1) : day.plusDays(1));
        }
    }

    /** One of them stands in every name that {@link #OF_PUBLICATION} finds. */
    private static final List<String> PARTS_OF_PUBLICATION =
            List.of("pub", "date", "issued", "created", "post", "release", "original");

    private final List<Stated> found = new ArrayList<>();

    private StatedDays() {}

    /** The most reliable first; of the others only where the first is in universal time, so that they may tell more. */
    static List<Stated> of(PageHead head, StructuredData data) {
        var days = new StatedDays();
        data.text("datePublished").ifPresent(text -> days.add(text, "json-ld"));
        for (String name : META_NAMES) {
            if (days.isSettled()) {
                return days.found;
            }
            head.metas(name).forEach(text -> days.add(text, "meta"));
        }
        data.strayText("datePublished").ifPresent(text -> days.add(text, "json-ld"));
        for (String name : head.metaNames()) {
            if (days.isSettled()) {
                return days.found;
            }
            if (isOfPublication(name)) {
                head.metas(name).forEach(text -> days.add(text, "meta"));
            }
        }
        data.text("dateCreated").ifPresent(text -> days.add(text, "json-ld"));
        return days.found;
    }

    private boolean isSettled() {
        return !found.isEmpty() && !found.get(0).isUniversal();
    }

    private static boolean isOfPublication(String name) {
        for (String part : PARTS_OF_PUBLICATION) {
            if (name.contains(part)) {
                return OF_PUBLICATION.matcher(name).find()
                        && !OF_SOMETHING_ELSE.matcher(name).find();
            }
        }
        return false;
    }

    private void add(String stated, String basis) {
        String text = stated.strip();
        var seconds = EPOCH.matcher(text);
        if (seconds.matches()) {
            text = Instant.ofEpochSecond(Long.parseLong(seconds.group(1))).toString();
        }
        if (text.length() <= LONGEST) {
            String plain = text;
            DateText.find(text).ifPresent(day -> found.add(Stated.of(plain, day, basis)));
        }
    }
}
