package pactwire.extract.time;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParseException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.DatePrecision;
import pactwire.contract.PublicationDate;

/**
 * Reads the periods that a sentence names and resolves them against the article's date: in an article of 2025 "last year" is
 * {@code 2024}, in one of June 2019 "the first quarter of this year" is {@code 2019-Q1}. What the article's date is too coarse for
 * stays unread. Pure and immutable, so thread-safe.
 */
public final class PeriodReader {
    private static final String NUMBER = "(?<n>\\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)";
    private static final String ORDINAL = "(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|last|final)";
    /** "of this year", "of last year", "of 2024", "2024", "last year". */
    private static final String WHICH_YEAR =
            "(?:,?\\s(?:of\\s)?(?:(?<year>(?:19|20)\\d\\d)|(?:the\\s)?(?<relative>this|last|next|current|previous|past|the)\\syear)\\b)?";

    private static final Pattern AGAINST = Pattern.compile(
            "(?i)\\b(?:compared (?:with|to)|than|against|versus|vs\\.?|over|on|(?:up|down|rose|fell|increase|decrease|rise|drop) from|relative to|as in|same period(?: of| in)?|corresponding period(?: of| in)?|level(?:s)? of|up on|down on|figure(?:s)? for)\\s(?:the\\s)?(?:same\\speriod\\s|levels?\\s|figures?\\s)?(?:of\\s|in\\s|for\\s)?(?:the\\s)?$");
    private static final Pattern BY = Pattern.compile(
            "(?i)\\b(?:by|until|till|through|by the end of|before)\\s(?:the\\s)?(?:end\\sof\\s)?(?:year\\s|fiscal\\s|late\\s|early\\s|mid-?)?$");
    private static final Pattern FROM = Pattern.compile(
            "(?i)\\b(?:since|from|starting|beginning|as of|after|effective)\\s(?:the\\s)?(?:early\\s|late\\s|mid-?\\s?)?$");
    /** "the 1971 treaty", "G20 2023 summit", "the Programme for 2021–2031". */
    private static final Pattern NAMED_AFTER = Pattern.compile(
            "\\s(?:\\p{Lu}[\\p{L}]+|[a-z]+\\s)?(?:[Tt]reaty|[Aa]greement|[Pp]act|[Aa]ct|[Ss]ummit|[Cc]onvention|[Cc]ensus|[Ss]urvey|[Rr]eport|[Ss]tudy|[Rr]esolution|[Aa]genda|[Cc]onstitution|[Oo]lympics|[Ee]lections?|[Ww]orld\\s[Cc]up|[Pp]rogram(?:me)?|[Pp]lan|[Ss]trategy)\\b");

    /** "CAIRO, March 16 - Egypt and …": the day of writing. */
    private static final Pattern PLACE_BEFORE = Pattern.compile("[\\p{Lu}][\\p{L}.,'’ /-]{1,40}[,.(]\\s*\\(?");

    private static final Pattern DASH_AFTER = Pattern.compile("\\)?[.,]?\\s*(?:/\\p{L}+/|\\([\\p{L} ]{2,20}\\)|[-–—])");
    private static final Pattern SINCE =
            Pattern.compile("(?i)\\bsince\\s(?:[\\p{L}’'-]+\\s){0,6}(?:\\p{L}+\\s?)?(?:\\d{1,2},?\\s)?(?:\\d{4})?$");
    /** How far back the words that tie a period to its figure may begin, in UTF-16 units. */
    private static final int NEAR = 60;

    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "(?:[Pp]rogram(?:me)?|[Pp]lan|[Ss]trategy|[Rr]oadmap|[Aa]genda|[Pp]rotocol|[Tt]reaty|[Aa]greement|[Ss]tatement|[Cc]onvention|[Mm]emorandum|[Dd]eclaration|[Rr]esolution|[Aa]ct)\\s(?:of|for|in|until|to)\\s$");

    private static final List<Rule> RULES = List.of(
            rule("(?i)\\b" + ORDINAL + "\\s(?:fiscal\\s)?quarter\\b" + WHICH_YEAR, PeriodReader::quarter),
            rule(
                    "\\bQ(?<ordinal>[1-4])(?:,?\\s(?:of\\s)?(?<year>(?:19|20)\\d\\d))?(?<relative>)\\b",
                    PeriodReader::quarter),
            rule("(?i)\\bfirst\\s" + NUMBER + "\\smonths\\b" + WHICH_YEAR, PeriodReader::firstMonths),
            rule("(?i)\\b(?<ordinal>first|second|last)\\shalf(?:\\sof)?" + WHICH_YEAR, PeriodReader::halfYear),
            rule(
                    "(?i)\\b(?:(?<early>early|late|mid|the end of|the beginning of)\\s)?(?<relative>last|this|next|past|current|coming|previous|outgoing)\\s(?<fiscal>financial|fiscal|tax)?\\s?year\\b",
                    PeriodReader::year),
            rule("(?i)\\b(?:a|one)\\syear\\s(?:ago|earlier|before)\\b", (reader, m) -> reader.relativeYear(-1)),
            rule(
                    "(?i)\\b" + NUMBER + "\\syears\\sago\\b",
                    (reader, m) -> number(m).flatMap(n -> reader.relativeYear(-n))),
            rule(
                    "(?i)\\b(?:the|over|in|for|during)\\s(?:the\\s)?(?<relative>last|past|previous|next|coming)\\s"
                            + NUMBER + "\\syears\\b",
                    PeriodReader::years),
            rule(
                    "(?i)\\bsince\\s(?:the\\s)?(?:start|beginning)\\sof\\s(?:the|this)\\syear\\b|\\bso\\sfar\\sthis\\syear\\b|\\byear[- ]to[- ]date\\b",
                    (reader, m) -> reader.relativeYear(0)),
            rule("(?i)\\b(?<relative>last|this|past|current|next)\\smonth\\b", PeriodReader::month),
            rule(
                    "\\b(?<name>" + DateMentions.MONTH
                            + ")(?!\\s?\\d),?\\s(?:of\\s)?(?<relative>(?i:last|this|next))\\syear\\b",
                    PeriodReader::monthOfYear),
            rule(
                    "\\b(?<relative>(?i:last|this|next|in|since|until|by|during|from|of|early|late|mid|through|for|and|between|to))[\\s-](?<name>"
                            + DateMentions.MONTH + ")(?!\\s?\\d|\\w|,?\\s\\d{4})",
                    PeriodReader::monthByName),
            rule(
                    "\\b(?<name>" + DateMentions.MONTH + ")\\s(?<day>\\d{1,2})(?!\\d|,?\\s\\d{4})",
                    PeriodReader::monthByName),
            rule(
                    "\\b(?<day>\\d{1,2})\\s(?<name>" + DateMentions.MONTH + ")(?!\\w|,?\\s\\d{4})",
                    PeriodReader::monthByName),
            rule(
                    "\\b(?:[Oo]n|[Ll]ate|[Ee]arly|[Ll]ast|[Bb]y|[Oo]f)\\s(?<weekday>" + DateMentions.WEEKDAY
                            + ")\\b(?!,?\\s(?:\\d|" + DateMentions.MONTH + "))",
                    PeriodReader::weekday),
            rule(
                    "(?i)\\b" + NUMBER
                            + "-year\\s(?:[a-z]+\\s){0,2}(?:agreement|deal|contract|pact|accord|treaty|term)\\b",
                    PeriodReader::yearsFromNow),
            rule("\\b[Yy]esterday\\b", (reader, m) -> reader.day(-1)),
            rule("\\b[Tt]o(?:day|night)\\b", (reader, m) -> reader.day(0)),
            rule("\\b[Tt]omorrow\\b", (reader, m) -> reader.day(1)));
    /** Groups of rules that name a day. */
    private static final Pattern NAMES_DAY = Pattern.compile("(?i)\\d|day|yesterday|tonight|tomorrow");

    private final @Nullable PublicationDate published;

    private PeriodReader(@Nullable PublicationDate published) {
        this.published = published;
    }

    /** @param published the article's date; null where it is not known */
    public static PeriodReader on(@Nullable PublicationDate published) {
        return new PeriodReader(published);
    }

    /** The periods in text order; where two readings overlap the longer one stands. */
    public List<Period> read(String sentence) {
        var found = new ArrayList<Period>();
        for (Rule rule : RULES) {
            var matcher = rule.pattern().matcher(sentence);
            while (matcher.find()) {
                var groups = new Groups(matcher, rule.pattern());
                rule.reading()
                        .apply(this, groups)
                        .ifPresent(iso -> found.add(
                                period(sentence, groups.start(), groups.end(), iso, namesDay(groups.written(), iso))));
            }
        }
        for (DateMention date : DateMentions.find(sentence)) {
            date.asPeriod()
                    .ifPresent(iso -> found.add(period(sentence, date.start(), date.end(), iso, date.day() != null)));
        }
        found.sort(Comparator.comparingInt((Period one) -> one.start() - one.end()));
        var kept = new ArrayList<Period>();
        found.stream()
                .filter(one -> kept.stream().noneMatch(other -> one.start() < other.end() && other.start() < one.end()))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(Period::start));
        return List.copyOf(kept);
    }

    /** The article's own month or, where only that is known, year; for what is told as news. */
    public Optional<String> ownMonth() {
        return day(0);
    }

    /** Whether a period begins in a year after the article's. */
    public boolean isAhead(Period period) {
        return year().map(year -> Integer.parseInt(period.iso().substring(0, 4)) > year)
                .orElse(false);
    }

    /** The article's own year. */
    public Optional<String> ownYear() {
        return relativeYear(0);
    }

    /** "On Friday" and "May 31", but neither "last month" nor "the first 11 months". */
    private static boolean namesDay(String written, String iso) {
        return iso.matches("\\d{4}-\\d\\d") && NAMES_DAY.matcher(written).find();
    }

    private Period period(String sentence, int start, int end, String iso, boolean isDay) {
        String before = sentence.substring(Math.max(0, start - NEAR), start);
        var relation = relation(before, sentence, end);
        boolean since = SINCE.matcher(before + sentence.substring(start, end)).find() && !iso.contains("/");
        return since
                ? new Period(start, end, upToNow(iso), Period.Relation.FROM, isDay)
                : new Period(start, end, iso, relation, isDay);
    }

    /** Since June, told in September 2019, is 2019-06/2019-09. */
    private String upToNow(String from) {
        var now = from.length() == 4 ? ownYear() : ownMonth();
        return now.filter(to -> to.compareTo(from) > 0)
                .map(to -> from + "/" + to)
                .orElse(from);
    }

    private Optional<String> yearsFromNow(Groups match) {
        return number(match).flatMap(n -> year().map(year -> year + "/" + (year + n)));
    }

    private static Period.Relation relation(String before, String sentence, int end) {
        boolean dateline = PLACE_BEFORE.matcher(before).matches()
                && DASH_AFTER.matcher(sentence).region(end, sentence.length()).lookingAt();
        if (dateline
                || NAMED_AFTER.matcher(sentence).region(end, sentence.length()).lookingAt()
                || NAMED_BEFORE.matcher(before).find()) {
            return Period.Relation.NAMING;
        }
        if (BY.matcher(before).find()) {
            return Period.Relation.BY;
        }
        boolean beginning = FROM.matcher(before).find();
        if (AGAINST.matcher(before).find() && !before.matches("(?s).*\\b(?:on|over)\\s(?:the\\s)?$")) {
            return Period.Relation.AGAINST;
        }
        return beginning ? Period.Relation.FROM : Period.Relation.DURING;
    }

    private Optional<Integer> year() {
        return Optional.ofNullable(published).map(date -> date.earliest().getYear());
    }

    private Optional<LocalDate> today() {
        return Optional.ofNullable(published)
                .filter(date -> date.precision() == DatePrecision.DAY)
                .map(PublicationDate::earliest);
    }

    private Optional<String> relativeYear(int offset) {
        return year().map(year -> String.valueOf(year + offset));
    }

    private Optional<Integer> yearOf(Groups match) {
        String named = match.group("year");
        if (named != null) {
            return Optional.of(Integer.valueOf(named));
        }
        String relative = match.group("relative");
        return year().map(year -> year + (relative == null ? 0 : offset(relative)));
    }

    private static int offset(String relative) {
        return switch (relative.toLowerCase(Locale.ROOT)) {
            case "last", "past", "previous" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
    }

    private Optional<String> quarter(Groups match) {
        int quarter = ordinal(match.group("ordinal"));
        return quarter < 0 ? Optional.empty() : yearOf(match).map(year -> year + "-Q" + quarter);
    }

    private static int ordinal(@Nullable String written) {
        return switch (written == null ? "" : written.substring(0, 1) + written.replaceAll("\\D", "")) {
            case "f1", "1", "11" -> 1;
            case "2", "22" -> 2;
            case "3", "33" -> 3;
            case "4", "44" -> 4;
            default -> List.of("", "first", "second", "third", "fourth").indexOf(written == null ? "" : written);
        };
    }

    private Optional<String> firstMonths(Groups match) {
        return number(match)
                .filter(n -> n > 0 && n <= 12)
                .flatMap(n -> yearOf(match).map(year -> "%d-01/%d-%02d".formatted(year, year, n)));
    }

    private Optional<String> halfYear(Groups match) {
        if (match.group("year") == null && match.group("relative") == null) {
            return Optional.empty();
        }
        boolean first = "first".equals(match.group("ordinal"));
        return yearOf(match)
                .map(year -> first ? "%d-01/%d-06".formatted(year, year) : "%d-07/%d-12".formatted(year, year));
    }

    private Optional<String> year(Groups match) {
        int offset = offset(String.valueOf(match.group("relative")));
        if (match.group("fiscal") == null) {
            return relativeYear(offset);
        }
        // July to June, as in Australia, whose releases are the ones that say so; a year known by its two calendar
        // years
        return today().map(day -> day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1)
                .map(first -> (first + offset) + "/" + (first + offset + 1));
    }

    private Optional<String> years(Groups match) {
        boolean ahead = offset(String.valueOf(match.group("relative"))) > 0;
        return number(match)
                .flatMap(n -> year().map(year -> ahead ? year + "/" + (year + n) : (year - n) + "/" + year));
    }

    private Optional<String> month(Groups match) {
        int offset = offset(String.valueOf(match.group("relative")));
        return Optional.ofNullable(published)
                .filter(date -> date.precision() != DatePrecision.YEAR)
                .map(date -> yearMonth(date.earliest().plusMonths(offset)));
    }

    private Optional<String> monthOfYear(Groups match) {
        int month = DateMentions.month(String.valueOf(match.group("name")));
        return year().map(year -> "%d-%02d".formatted(year + offset(String.valueOf(match.group("relative"))), month));
    }

    /** The nearest such month: back from the article's date, or ahead for "next May", "by May", "from May 31" told in May. */
    private Optional<String> monthByName(Groups match) {
        if (published == null || published.precision() == DatePrecision.YEAR) {
            return Optional.empty();
        }
        int month = DateMentions.month(String.valueOf(match.group("name")));
        String word = String.valueOf(match.group("relative")).toLowerCase(Locale.ROOT);
        int own = published.earliest().getMonthValue();
        int year = published.earliest().getYear();
        boolean ahead = List.of("next", "by", "until").contains(word);
        if (ahead) {
            year += month < own ? 1 : 0;
        } else if (word.equals("last") || month - own > 3) {
            year -= month >= own ? 1 : 0;
        }
        return Optional.of("%d-%02d".formatted(year, month));
    }

    private Optional<String> weekday(Groups match) {
        DayOfWeek weekday = DateMentions.weekday(String.valueOf(match.group("weekday")));
        return today().map(day -> yearMonth(day.with(TemporalAdjusters.previousOrSame(weekday))));
    }

    private Optional<String> day(int offset) {
        return today().map(day -> yearMonth(day.plusDays(offset)));
    }

    private static String yearMonth(LocalDate day) {
        return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** "five" and "5"; ICU knows the words. */
    private static Optional<Integer> number(Groups match) {
        String written = String.valueOf(match.group("n"));
        if (Character.isDigit(written.charAt(0))) {
            return Optional.of(Integer.valueOf(written));
        }
        try {
            var speller = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
            int value = speller.parse(written).intValue();
            return speller.format(value).equals(written) ? Optional.of(value) : Optional.empty();
        } catch (ParseException noNumber) {
            return Optional.empty();
        }
    }

    private static Rule rule(String pattern, BiFunction<PeriodReader, Groups, Optional<String>> reading) {
        return new Rule(Pattern.compile(pattern), reading);
    }

    private record Rule(Pattern pattern, BiFunction<PeriodReader, Groups, Optional<String>> reading) {}

    /** The match at hand with its groups by name, for patterns that lack some of them. */
    private record Groups(Matcher matcher, Pattern pattern) {
        int start() {
            return matcher.start();
        }

        int end() {
            return matcher.end();
        }

        String written() {
            return matcher.group();
        }

        @Nullable
        String group(String name) {
            return pattern.pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
        }
    }
}
