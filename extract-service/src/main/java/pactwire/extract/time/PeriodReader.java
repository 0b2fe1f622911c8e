package pactwire.extract.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.PublicationDate;
import pactwire.extract.lexicon.PatternSet;
import pactwire.extract.lexicon.ScreenedPattern;

/**
 * Reads the periods that a sentence names and resolves them against the article's date: in an article of 2025 "last year" is
 * {@code 2024}, in one of June 2019 "the first quarter of this year" is {@code 2019-Q1}. What the article's date is too coarse for
 * stays unread. Pure and immutable, so thread-safe.
 */
public final class PeriodReader {
    private static final List<PeriodPhrase> PHRASES = PeriodPhrase.load();
    private static final PatternSet PATTERNS = PatternSet.of(
            PHRASES.stream().map(phrase -> phrase.pattern().pattern()).toList());

    /** "last year, in the first 11 months of last year": the second says which part of the first. */
    private static final ScreenedPattern WHICH_PART =
            ScreenedPattern.of("(?i),?\\s(?:in|during|for|over)?\\s?(?:the\\s)?|\\s\\(");
    /** Phrases of several words of which a day is named. */
    private static final ScreenedPattern NAMES_DAY =
            ScreenedPattern.of("(?i)\\d|day|yesterday|tonight|tomorrow|night|hour|week");

    private static final ScreenedPattern MONTH_ISO = ScreenedPattern.of("\\d{4}-\\d\\d");

    private final ArticleCalendar calendar;

    private PeriodReader(ArticleCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param published the article's date; null where it is not known */
    public static PeriodReader on(@Nullable PublicationDate published) {
        return new PeriodReader(new ArticleCalendar(published));
    }

    /** The periods in text order; where two readings overlap the longer one stands. */
    public List<Period> read(String sentence) {
        return read(sentence, DateMentions.find(sentence));
    }

    /** @param dates of the sentence, for who has looked for them already */
    public List<Period> read(String sentence, List<DateMention> dates) {
        var found = new ArrayList<Period>();
        phrases(sentence, found);
        for (DateMention date : dates) {
            date.asPeriod()
                    .ifPresent(iso -> found.add(period(sentence, date.start(), date.end(), iso, date.day() != null)));
        }
        found.sort(Comparator.comparingInt((Period one) -> one.start() - one.end()));
        var kept = new ArrayList<Period>();
        var taken = new BitSet(sentence.length());
        for (Period one : found) {
            int next = taken.nextSetBit(one.start());
            if (next < 0 || next >= one.end()) {
                kept.add(one);
                taken.set(one.start(), one.end());
            }
        }
        kept.sort(Comparator.comparingInt(Period::start));
        return narrowed(sentence, kept);
    }

    private void phrases(String sentence, List<Period> found) {
        var mayBeIn = PATTERNS.mayBeIn(sentence);
        if (mayBeIn.isEmpty()) {
            return;
        }
        String lowerCase = sentence.toLowerCase(Locale.ROOT);
        for (int i = mayBeIn.nextSetBit(0); i >= 0; i = mayBeIn.nextSetBit(i + 1)) {
            var phrase = PHRASES.get(i);
            if (phrase.mayBeIn(lowerCase)) {
                var matcher = phrase.pattern().matcher(sentence);
                while (matcher.find()) {
                    var match = new PeriodPhrase.Match(matcher, phrase.pattern(), sentence);
                    phrase.reading()
                            .read(match, calendar)
                            .ifPresent(iso -> found.add(
                                    period(sentence, match.start(), match.end(), iso, namesDay(phrase, match, iso))));
                }
            }
        }
    }

    /** "On Friday" and "May 31", but neither "last month" nor "the first 11 months". */
    private static boolean namesDay(PeriodPhrase phrase, PeriodPhrase.Match match, String iso) {
        return phrase.reading().mayNameDay() && MONTH_ISO.fits(iso) && NAMES_DAY.isIn(match.written());
    }

    private Period period(String sentence, int start, int end, String iso, boolean isDay) {
        boolean since = !iso.contains("/") && PeriodTies.isSince(sentence, start, end);
        return since
                ? new Period(start, end, upToNow(iso), Period.Relation.FROM, isDay)
                : new Period(start, end, iso, PeriodTies.relation(sentence, start, end), isDay);
    }

    /** Since June, told in September 2019, is 2019-06/2019-09. */
    private String upToNow(String from) {
        var now = from.length() == 4 ? ownYear() : ownMonth();
        return now.filter(to -> to.compareTo(from) > 0)
                .map(to -> from + "/" + to)
                .orElse(from);
    }

    private static List<Period> narrowed(String sentence, List<Period> periods) {
        var narrowed = new ArrayList<Period>();
        for (int i = 0; i < periods.size(); i++) {
            Period one = periods.get(i);
            boolean toldNarrower = i + 1 < periods.size() && isPart(sentence, one, periods.get(i + 1));
            if (!toldNarrower) {
                narrowed.add(one);
            }
        }
        return List.copyOf(narrowed);
    }

    private static boolean isPart(String sentence, Period whole, Period part) {
        return whole.iso().length() == 4
                && part.iso().length() > 4
                && part.iso().startsWith(whole.iso())
                && part.relation() == Period.Relation.DURING
                && WHICH_PART
                        .matcher(sentence)
                        .region(whole.end(), part.start())
                        .matches();
    }

    /** The article's own month; for what is told as news. */
    public Optional<String> ownMonth() {
        return calendar.month().map(Object::toString);
    }

    /** The article's own year. */
    public Optional<String> ownYear() {
        return calendar.yearFromNow(0);
    }

    /** Whether the article is of the last month of a year, when what the year brought is told. */
    public boolean isYearsEnd() {
        return calendar.month().filter(month -> month.getMonthValue() == 12).isPresent();
    }

    /** Whether a period begins in a year after the article's. */
    public boolean isAhead(Period period) {
        return calendar.year()
                .map(year -> Integer.parseInt(period.iso().substring(0, 4)) > year)
                .orElse(false);
    }
}
