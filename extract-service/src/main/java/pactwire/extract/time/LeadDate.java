package pactwire.extract.time;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.ScreenedPattern;

/**
 * A date that stands where articles state their own.
 *
 * @param basis {@code dateline}, or {@code text} where a sentence says it
 */
record LeadDate(DateMention date, String basis) {
    /** Beyond these many paragraphs an article no longer introduces itself. */
    private static final int LEAD_PARAGRAPHS = 8;

    private static final int LEAD_SENTENCES = 4;
    /** A signature or a place line with its date. */
    private static final int LONGEST_DATE_LINE = 60;

    /** "MOSCOW, ", "WASHINGTON, D.C., ", "Tokyo (": a place and nothing else. */
    private static final ScreenedPattern PLACE = ScreenedPattern.of(
            "\\(?\\p{Lu}[\\p{L}.'’/ -]{1,40}(?:,\\s\\p{Lu}[\\p{L}. ]{1,20})?[,.(]?\\s*(?:on\\s)?\\(?");

    private static final ScreenedPattern AFTER_DATELINE =
            ScreenedPattern.of("\\)?[.,:]?\\s*(?:/[\\p{L} -]{2,20}/|\\([\\p{L} .]{2,25}\\)|--|[-–—:])");
    private static final ScreenedPattern ONLY_BEFORE = ScreenedPattern.of(
            "(?i)\\s*(?:(?:published|posted|updated|last updated|date|issued|released|for immediate release|press release)(?:\\s+on)?[:,]?|[\\p{L} ,]{0,25}[,|]|[-–—•|]|.{0,40}[–—-])?\\s*");
    private static final ScreenedPattern ONLY_AFTER = ScreenedPattern.of(
            "(?i)\\s*[.,|]?\\s*(?:(?:at\\s)?\\d{1,2}[:.]\\d\\d\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\p{Lu}{2,4})?)?\\s*[.|]?\\s*");
    private static final ScreenedPattern TOLD = ScreenedPattern.of(
            "(?:\\w+ed|met|held|was|were|said|began|paid|took|spoke|gave|made|left|won|told|came|went|sent|became)\\b");
    /** "on Friday": how wires name the day of their dateline. */
    private static final ScreenedPattern ON_WEEKDAY =
            ScreenedPattern.of("\\bon\\s(" + DateMentions.WEEKDAY + ")\\b(?!\\s(?:next|last|of))");

    private static final ScreenedPattern OPENING =
            ScreenedPattern.of("(?:On|Today,?|Today,? on|Earlier today,?|Today \\()?\\s*");

    private static final ScreenedPattern TODAY = ScreenedPattern.of("(?s).{0,200}\\b[Tt]oday,?\\s\\(?(?:on\\s)?");

    static Optional<LeadDate> find(String title, List<String> paragraphs) {
        var inTitle = DateMentions.find(title).stream()
                .filter(date -> date.asDay().isPresent())
                .findFirst();
        if (inTitle.isPresent() && endsIn(title, inTitle.get())) {
            return Optional.of(new LeadDate(inTitle.get(), "text"));
        }
        int last = Math.min(paragraphs.size(), LEAD_PARAGRAPHS);
        for (String paragraph : paragraphs.subList(0, last)) {
            var found = inParagraph(paragraph);
            if (found.isPresent()) {
                return found;
            }
        }
        var sentence = sentence(paragraphs);
        return sentence.isPresent() ? sentence : signature(paragraphs);
    }

    private static boolean endsIn(String title, DateMention date) {
        return title.length() - date.end() <= 2;
    }

    private static Optional<LeadDate> inParagraph(String paragraph) {
        var dates = DateMentions.find(head(paragraph));
        if (dates.isEmpty() || dates.get(0).day() == null) {
            return Optional.empty();
        }
        var date = dates.get(0);
        String before = paragraph.substring(0, date.start());
        String after = paragraph.substring(date.end());
        boolean alone = paragraph.length() <= LONGEST_DATE_LINE + date.end() - date.start()
                && ONLY_BEFORE.fits(before)
                && ONLY_AFTER.fits(after);
        boolean dateline = PLACE.fits(before) && AFTER_DATELINE.begins(after);
        if (dateline) {
            return Optional.of(new LeadDate(withWeekdayOf(date, paragraph), "dateline"));
        }
        return alone ? Optional.of(new LeadDate(date, "dateline")) : Optional.empty();
    }

    private static String head(String paragraph) {
        return paragraph.substring(0, Math.min(paragraph.length(), 300));
    }

    /** "On November 9, 2014, X met Y" opening one of the first paragraphs. */
    private static Optional<LeadDate> sentence(List<String> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.length() > LONGEST_DATE_LINE)
                .limit(LEAD_SENTENCES)
                .flatMap(paragraph -> opening(paragraph).stream())
                .findFirst();
    }

    private static Optional<LeadDate> opening(String paragraph) {
        var dates = DateMentions.find(head(paragraph));
        if (dates.isEmpty() || dates.get(0).day() == null) {
            return Optional.empty();
        }
        var date = dates.get(0);
        String before = paragraph.substring(0, date.start());
        boolean opens = OPENING.fits(before) || TODAY.fits(before);
        return opens && TOLD.isIn(head(paragraph.substring(date.end())))
                ? Optional.of(new LeadDate(date, "text"))
                : Optional.empty();
    }

    private static Optional<LeadDate> signature(List<String> paragraphs) {
        return paragraphs.subList(Math.max(0, paragraphs.size() - 3), paragraphs.size()).stream()
                .filter(paragraph -> paragraph.length() <= LONGEST_DATE_LINE)
                .flatMap(paragraph -> inParagraph(paragraph).stream())
                .filter(lead -> lead.date().asDay().isPresent())
                .findFirst();
    }

    private static DateMention withWeekdayOf(DateMention date, String paragraph) {
        var weekday = date.weekday() == null ? weekday(paragraph) : date.weekday();
        return new DateMention(
                date.start(), date.end(), date.year(), date.lastYear(), date.month(), date.day(), weekday);
    }

    private static @Nullable DayOfWeek weekday(String paragraph) {
        int end = paragraph.indexOf(". ", 40);
        var found = ON_WEEKDAY.matcher(
                end < 0 ? paragraph : paragraph.substring(0, Math.min(paragraph.length(), end + 400)));
        return found.find() ? DateMentions.weekday(found.group(1)) : null;
    }
}
