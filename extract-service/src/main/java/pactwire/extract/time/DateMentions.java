package pactwire.extract.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Span;
import pactwire.extract.lexicon.ScreenedPattern;

/**
 * Finds the dates and years that a text names. Linear in the length of the text: no pattern looks further than one date.
 * Thread-safe.
 */
public final class DateMentions {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "mon",
            DayOfWeek.MONDAY,
            "tue",
            DayOfWeek.TUESDAY,
            "wed",
            DayOfWeek.WEDNESDAY,
            "thu",
            DayOfWeek.THURSDAY,
            "fri",
            DayOfWeek.FRIDAY,
            "sat",
            DayOfWeek.SATURDAY,
            "sun",
            DayOfWeek.SUNDAY);

    static final String MONTH =
            "(?:Jan(?:uary|\\.)?|JANUARY|Feb(?:ruary|\\.)?|FEBRUARY|Mar(?:ch|\\.)|MARCH|Apr(?:il|\\.)|APRIL|May|MAY"
                    + "|June?|JUNE|July?|JULY|Aug(?:ust|\\.)?|AUGUST|Sep(?:t?\\.|tember)|SEPTEMBER|Oct(?:ober|\\.)?|OCTOBER"
                    + "|Nov(?:ember|\\.)?|NOVEMBER|Dec(?:ember|\\.)?|DECEMBER)";
    static final String WEEKDAY =
            "(?:Mon(?:day)?|Tues?(?:day)?|Wed(?:nesday)?|Thu(?:rs?|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:1[0-9]|2[01])\\d\\d";
    private static final String NO_MORE = "(?![\\d%]|[.,]\\d|\\s*(?:per ?cent|pct|mln|million|billion|bn)\\b)";
    private static final String WEEKDAY_BEFORE = "(?:\\b(?<weekday>" + WEEKDAY + ")\\b[.,]?\\s+(?:the\\s+)?)?";

    /** Of a shape: the name of one of its groups. */
    private static final Pattern PART = Pattern.compile("\\(\\?<([A-Za-z]+)>");

    private static final List<Shape> SHAPES = List.of(
            // June 5th, 2019; May 16 to 17; Dec. 30
            Shape.of(
                    WEEKDAY_BEFORE + "\\b(?<month>" + MONTH + ")\\s{1,3}(?<day>" + DAY + ")\\b(?:\\s?(?:-|–|to|and)\\s?"
                            + DAY + "\\b)?" + "(?:,?\\s{1,3}(?<year>" + YEAR + ")\\b)?" + NO_MORE),
            // 5 June 2019; Friday, 5th of June
            Shape.of(WEEKDAY_BEFORE + "(?<![\\d.,$€£])\\b(?:" + DAY + "\\s?(?:-|–|to|and)\\s?)?(?<day>" + DAY
                    + ")\\s{1,3}(?:of\\s)?(?<month>" + MONTH + ")(?!\\w)" + "(?:,?\\s{1,3}(?<year>" + YEAR
                    + ")\\b)?"
                    + NO_MORE),
            // June 2019; June of 2018
            Shape.of("\\b(?<month>" + MONTH + "),?\\s{1,3}(?:of\\s{1,3})?(?<year>" + YEAR + ")\\b" + NO_MORE),
            // 2019-06-05, 2019/06/05
            Shape.of("(?<![\\d.,/-])(?<year>" + YEAR
                    + ")[-/](?<monthNumber>0[1-9]|1[0-2])[-/](?<day>0[1-9]|[12]\\d|3[01])(?![\\d/])"),
            // 05.06.2019
            Shape.of("(?<![\\d.,/-])(?<day>" + "0?[1-9]|[12]\\d|3[01])\\.(?<monthNumber>0?[1-9]|1[0-2])\\.(?<year>"
                    + YEAR + ")(?![\\d.])"),
            // 6/5/2019: which is the month differs between countries, so only the year is told
            Shape.of("(?<![\\d.,/-])\\d{1,2}/\\d{1,2}/(?<year>" + YEAR + ")(?![\\d/])"),
            // 2010-11, 2022–2024, 2018/19
            Shape.of("(?<![\\w.,$€£-])(?<year>" + YEAR + ")\\s?[-–/]\\s?(?<lastYear>" + YEAR
                    + "|\\d\\d)(?![\\w%]|[.,]\\d|-\\d)"),
            // between 2010 and 2015; from 2010 to 2015
            Shape.of("\\b(?:[Bb]etween|[Ff]rom)\\s(?<year>" + YEAR + ")\\s(?:and|to|until|through)\\s(?<lastYear>"
                    + YEAR + ")\\b" + NO_MORE),
            // mid-2026
            Shape.of("\\b(?:[Mm]id|[Ee]arly|[Ll]ate)-(?<year>" + YEAR + ")\\b(?!['’]?s)" + NO_MORE),
            // 1990s, mid-2010s
            Shape.of("(?<![\\d.,$€£])(?<decade>" + YEAR + ")['’]?s\\b"),
            // FY2023, fiscal 2022/23
            Shape.of("\\bFY\\s?-?(?<year>" + YEAR + ")\\b"));

    /** A day that an English date may name, and a plausible century. */
    private static final ScreenedPattern FOUR_DIGITS = ScreenedPattern.of(
            "(?<![\\w.,$€£¥₽/+–-])(?:" + YEAR + ")(?![\\w%$€£]|[.,]\\d|[-–]\\d|\\s?(?:%|per ?cent\\b|pct\\b))");

    /** No date is written longer than this, in UTF-16 units. */
    private static final int LONGEST = 48;

    private DateMentions() {}

    /** All mentions in their order; none overlaps another. */
    public static List<DateMention> find(String text) {
        var nearDigits = nearDigits(text);
        if (nearDigits.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<DateMention>();
        var taken = new boolean[text.length() + 1];
        for (Shape shape : SHAPES) {
            if (!shape.pattern().mayBeIn(text)) {
                continue;
            }
            forEachMatch(shape.pattern(), text, nearDigits, match -> add(found, taken, shape.mention(match)));
        }
        forEachMatch(FOUR_DIGITS, text, nearDigits, year -> {
            if (!taken[year.start()] && YearContext.isYear(text, year.start(), year.end())) {
                add(
                        found,
                        taken,
                        new DateMention(
                                year.start(), year.end(), Integer.valueOf(year.group()), null, null, null, null));
            }
        });
        found.sort(Comparator.comparingInt(DateMention::start));
        return List.copyOf(found);
    }

    /** Where dates may stand, for all have digits; the rest of a text is most of it. */
    private static List<Span> nearDigits(String text) {
        var regions = new ArrayList<Span>();
        int from = -1;
        int to = -1;
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                if (from >= 0 && at - LONGEST > to) {
                    regions.add(new Span(from, to));
                    from = -1;
                }
                from = from < 0 ? Math.max(0, at - LONGEST) : from;
                to = Math.min(text.length(), at + LONGEST);
            }
        }
        if (from >= 0) {
            regions.add(new Span(from, to));
        }
        return regions;
    }

    private static void forEachMatch(
            ScreenedPattern pattern, String text, List<Span> regions, Consumer<Matcher> found) {
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (Span region : regions) {
            matcher.region(region.start(), region.end());
            while (matcher.find()) {
                found.accept(matcher);
            }
        }
    }

    private static void add(List<DateMention> found, boolean[] taken, DateMention mention) {
        for (int i = mention.start(); i < mention.end(); i++) {
            if (taken[i]) {
                return;
            }
        }
        Arrays.fill(taken, mention.start(), mention.end(), true);
        found.add(mention);
    }

    /** 2010-11 ends in 2011. */
    private static @Nullable Integer lastYear(@Nullable Integer year, @Nullable Integer last) {
        if (year == null || last == null || last >= 1000) {
            return last;
        }
        int full = year / 100 * 100 + last;
        return full > year ? full : full + 100;
    }

    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    static DayOfWeek weekday(String name) {
        return WEEKDAYS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /**
     * One way of writing a date; which parts it names can be read off its group names.
     *
     * @param parts names of its groups
     */
    private record Shape(ScreenedPattern pattern, Set<String> parts) {
        static Shape of(String regex) {
            var parts = PART.matcher(regex).results().map(part -> part.group(1)).collect(Collectors.toSet());
            return new Shape(ScreenedPattern.of(regex), Set.copyOf(parts));
        }

        DateMention mention(Matcher matcher) {
            Integer year = number(matcher, "year");
            Integer decade = number(matcher, "decade");
            String month = group(matcher, "month");
            String weekday = group(matcher, "weekday");
            return new DateMention(
                    matcher.start(),
                    matcher.end(),
                    decade == null ? year : decade,
                    decade == null ? lastYear(year, number(matcher, "lastYear")) : Integer.valueOf(decade + 9),
                    month == null ? number(matcher, "monthNumber") : Integer.valueOf(month(month)),
                    number(matcher, "day"),
                    weekday == null ? null : weekday(weekday));
        }

        private @Nullable String group(Matcher matcher, String name) {
            return parts.contains(name) ? matcher.group(name) : null;
        }

        /** "5" of "5th". */
        private static String digits(String written) {
            int end = 0;
            while (end < written.length() && Character.isDigit(written.charAt(end))) {
                end++;
            }
            return written.substring(0, end);
        }

        private @Nullable Integer number(Matcher matcher, String name) {
            String written = group(matcher, name);
            return written == null ? null : Integer.valueOf(digits(written));
        }
    }
}
