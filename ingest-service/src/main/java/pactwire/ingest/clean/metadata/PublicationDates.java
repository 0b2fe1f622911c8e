package pactwire.ingest.clean.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import pactwire.contract.PublicationDate;
import pactwire.ingest.clean.metadata.StatedDays.Stated;

/** When a page was published. A date of change is never taken for it. */
final class PublicationDates {
    private static final Pattern URL_DAY =
            Pattern.compile("/((?:19|20)\\d\\d)([/-]?)(\\d{1,2}|[a-z]{3})\\2(\\d{1,2})(?=[/_-]|$)");

    private static final Pattern URL_MONTH = Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?=/|-[a-z])");

    private static final Pattern CHANGE_NAMES = Pattern.compile("modif|updated?-|-updated?\\b|\\bupdated\\b|last-?mod");

    /** Blogging systems mark as both what was never changed. */
    private static final Pattern PUBLICATION_NAMES = Pattern.compile("publi|entry-date|post-date");

    private final PageHead head;
    private final List<String> lines;
    private final @Nullable String url;

    private PublicationDates(PageHead head, List<String> lines, @Nullable String url) {
        this.head = head;
        this.lines = lines;
        this.url = url;
    }

    /** @param lines that stand around the headline */
    static Optional<PublicationDate> find(
            PageHead head, StructuredData data, List<String> lines, @Nullable String url) {
        var dates = new PublicationDates(head, lines, url);
        return dates.shownAsPublished()
                .or(() -> {
                    List<Stated> told = StatedDays.of(head, data);
                    return told.isEmpty() ? dates.untold() : dates.told(told);
                })
                .or(dates::month);
    }

    /** What readers are shown as the day of publication, which is newer than what machines are told where a page was redone. */
    private Optional<PublicationDate> shownAsPublished() {
        return head.times().stream()
                .filter(time -> names(time).contains("publi") && !isChange(time) && isNearHeadline(time))
                .flatMap(time -> DateText.find(time.text()).stream())
                .findFirst()
                .map(day -> PublicationDate.of(day, "time-element"));
    }

    /** The day that machines are told; where readers are told the one next to it, theirs, which is the day at home. */
    private Optional<PublicationDate> told(List<Stated> told) {
        Stated first = told.get(0);
        return DateLines.find(lines)
                .filter(shown -> isNextDoor(shown, first.day()))
                .map(shown -> PublicationDate.of(shown, "byline"))
                .or(() -> toldAtHome(told))
                .or(() -> first.isUniversal()
                        ? inAddress().filter(first::mayBeAtHome).map(day -> PublicationDate.of(day, "url"))
                        : Optional.empty())
                .or(() -> Optional.of(PublicationDate.of(first.day(), first.basis())));
    }

    private static boolean isNextDoor(LocalDate shown, LocalDate stated) {
        return Math.abs(shown.toEpochDay() - stated.toEpochDay()) == 1;
    }

    /** What is told in universal time may be told once more in local time. */
    private static Optional<PublicationDate> toldAtHome(List<Stated> told) {
        return told.stream()
                .filter(other -> !other.isUniversal() && told.get(0).mayBeAtHome(other.day()))
                .findFirst()
                .map(other -> PublicationDate.of(other.day(), other.basis()));
    }

    private Optional<PublicationDate> untold() {
        return inTimeElement(true)
                .or(() -> inAddress().map(day -> PublicationDate.of(day, "url")))
                .or(() -> DateLines.find(lines)
                        .or(() -> DateLines.find(head.dateLines()))
                        .or(() -> DateLines.findFigures(lines, head.monthFirst()))
                        .map(day -> PublicationDate.of(day, "byline")))
                .or(() -> inTimeElement(false));
    }

    /** @param nearHeadline others may belong to other articles */
    private Optional<PublicationDate> inTimeElement(boolean nearHeadline) {
        return head.times().stream()
                .filter(time -> !isChange(time))
                .filter(time -> !nearHeadline || time.attr("itemprop").equals("datePublished") || isNearHeadline(time))
                .flatMap(time -> day(time).stream())
                .findFirst()
                .map(day -> PublicationDate.of(day, "time-element"));
    }

    /** The day that readers see goes before the one for machines, which may be in universal time or of a template. */
    private Optional<LocalDate> day(Element time) {
        return DateText.find(time.text())
                .or(() -> DateText.findFigures(time.text(), head.monthFirst()))
                .or(() -> DateText.find(time.attr("datetime")))
                .or(() -> DateText.find(time.attr("content")));
    }

    private static boolean isChange(Element time) {
        String names = names(time);
        return CHANGE_NAMES.matcher(names).find()
                        && !PUBLICATION_NAMES.matcher(names).find()
                || names.contains("modif")
                || DateLines.isChange(time.text());
    }

    private static String names(Element time) {
        return String.join(" ", time.className(), time.attr("itemprop"), time.attr("data-testid"))
                .toLowerCase(Locale.ROOT);
    }

    private boolean isNearHeadline(Element time) {
        String text = time.text().strip();
        return !text.isEmpty() && lines.stream().anyMatch(line -> line.contains(text));
    }

    private Optional<LocalDate> inAddress() {
        if (url == null) {
            return Optional.empty();
        }
        var day = URL_DAY.matcher(url.toLowerCase(Locale.ROOT));
        // Without anything between them only eight figures are a day: 2023/12/02 and 20231202, but not 2023/12.
        while (day.find()) {
            boolean plain = day.group(2).isEmpty() && day.end() - day.start() != "/20231202".length();
            Optional<LocalDate> found = plain
                    ? Optional.empty()
                    : DateText.find(
                            Character.isLetter(day.group(3).charAt(0))
                                    ? day.group(4) + " " + day.group(3) + " " + day.group(1)
                                    : day.group(1) + "-" + day.group(3) + "-" + day.group(4));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where nothing gives a day, the address may give the month. */
    private Optional<PublicationDate> month() {
        if (url == null) {
            return Optional.empty();
        }
        var month = URL_MONTH.matcher(url.toLowerCase(Locale.ROOT));
        try {
            return month.find()
                    ? Optional.of(PublicationDate.of(
                            YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                                    .toString(),
                            "url"))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
