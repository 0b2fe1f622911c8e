package pactwire.extract.metric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Nature;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.time.Period;
import pactwire.extract.time.PeriodReader;

/**
 * The period of a figure whose sentence names none: that of the event the article reports, of the article itself, or of the
 * sentence before, where that is plainly gone on about. Made for one article, read in its order.
 */
final class EventPeriod {
    private static final ScreenedPattern EVENT = ScreenedPattern.of("\\b(?:"
            + String.join(
                    "|",
                    Lexicon.load("metric/event-words.csv").rows().stream()
                            .map(row -> row.get("words"))
                            .toList())
            + ")\\b");
    private static final Set<String> NARRATIVE_VERBS = Lexicon.load("metric/narrative-verbs.csv").rows().stream()
            .flatMap(row -> row.alternatives("words").stream())
            .collect(Collectors.toUnmodifiableSet());
    /** "fines airlines 100 euros each time": a habit, no news. */
    private static final ScreenedPattern HABIT = ScreenedPattern.of(
            "(?i)\\b(?:a|per)\\s(?:year|month|week|day|time)\\b|\\b(?:each|every|annually|yearly|usually|normally|typically)\\b");
    /** A sentence that goes on about the one before. */
    private static final ScreenedPattern GOES_ON = ScreenedPattern.of(
            "^[“\"]?(?:This|These|That|Those|It|They|The same|To date|Of (?:this|these|them|those)|Thus|And it|Thanks to|Also|As a result)\\b");

    private static final ScreenedPattern CURRENTLY_BEFORE = ScreenedPattern.of(
            "(?i)\\b(?:currently|at present|at the moment|right now|has since|have since|as of (?:now|today))\\b[^,.;]{0,40}$|\\b(?:is|are|has|have|stands?) now\\b[^,.;]{0,40}$");
    private static final ScreenedPattern CURRENTLY_AFTER =
            ScreenedPattern.of("(?i)\\s(?:[a-z]+\\s)?(?:currently|at present|at the moment|right now)\\b");
    private static final ScreenedPattern MARKS =
            ScreenedPattern.of("(?i)\\b(?:mark(?:s|ing|ed)?|celebrat\\w+|anniversary)\\b");
    /** "has dropped to 15 percent": the level reached as of the article. */
    private static final ScreenedPattern LEVEL_REACHED = ScreenedPattern.of(
            "(?i)\\b(?:has|have)\\s(?:[a-z]+ly\\s|now\\s|already\\s)?(?:risen|grown|increased|climbed|jumped|surged|expanded|fallen|dropped|declined|decreased|shrunk|slowed|eased|narrowed|widened|doubled|tripled|reached|exceeded|surpassed|hit|topped)\\s(?:[a-z]+\\s){0,2}(?:to\\s)?(?:[a-z]+\\s){0,2}$");

    private static final ScreenedPattern STILL = ScreenedPattern.of(
            "(?i)\\b(?:is|are|remains?|has|have|stands?)\\sstill\\b|\\bstill\\s(?:is|are|has|have|stands?|accounts?|makes?|holds?|owns?|costs?)\\b");
    private static final ScreenedPattern QUOTED =
            ScreenedPattern.of("(?i)\\b(?:rates?|prices?|cost(?:s|ing)?|trad(?:es|ing) at|valued at)\\b");
    private static final ScreenedPattern YEARS = ScreenedPattern.of("\\d{4}/\\d{4}");
    private static final ScreenedPattern SENTENCE_END = ScreenedPattern.of("[;:]\\s|[.!?]\\s");

    private final PeriodReader periods;
    private @Nullable Sentence lastSentence;
    private @Nullable Period lastPeriod;
    private boolean lastTold;
    /** Of a sentence that named a year or years and counted nothing: it set the time for those after it. */
    private @Nullable Period setting;

    EventPeriod(PeriodReader periods) {
        this.periods = periods;
    }

    /** Takes note of a sentence's periods, whether or not it has figures. */
    void pass(Sentence sentence, List<Period> named, boolean counts) {
        boolean goesOn = named.isEmpty() && isNext(sentence) && goesOn(sentence) && lastPeriod != null;
        if (!goesOn) {
            lastPeriod = named.stream().filter(EventPeriod::mayGoOn).findFirst().orElse(null);
        }
        if (!named.isEmpty() || !isNext(sentence)) {
            setting = counts
                    ? null
                    : named.stream().filter(EventPeriod::isSetting).findFirst().orElse(null);
        }
        lastTold = named.isEmpty() && (lastTold && isNext(sentence) && goesOn(sentence) || isEvent(sentence.text()));
        lastSentence = sentence;
    }

    /** "eight currently": of the article's own month. */
    static boolean isCurrent(Figure figure) {
        return CURRENTLY_BEFORE.isIn(figure.before()) || CURRENTLY_AFTER.begins(figure.after());
    }

    private static boolean isEvent(String clause) {
        return EVENT.isIn(clause.toLowerCase(Locale.ROOT));
    }

    /** The period, where the sentence itself names none for the figure. */
    Optional<String> find(Figure figure, Nature nature) {
        if (nature == Nature.TARGET || nature == Nature.FORECAST) {
            return Optional.empty();
        }
        if (nature == Nature.RANK) {
            return yearsEnd(figure);
        }
        if (figure.unit().kind() == Unit.Kind.DURATION && MARKS.isIn(figure.before())) {
            return periods.ownYear();
        }
        return fromBefore(figure, nature)
                .or(() -> isNews(figure) ? month() : Optional.empty())
                .or(() -> isOfNow(figure, nature) ? periods.ownYear() : Optional.empty())
                .or(() -> nature == Nature.CHANGE ? yearsEnd(figure) : Optional.empty());
    }

    /** From the sentence before, or from the event that it or this one tells of. */
    private Optional<String> fromBefore(Figure figure, Nature nature) {
        boolean physical = figure.unit().kind() == Unit.Kind.PHYSICAL;
        boolean goesOn = isNext(figure.sentence()) && goesOn(figure.sentence());
        if (goesOn && lastPeriod != null && !physical) {
            return Optional.of(lastPeriod.iso());
        }
        String near = figure.clauseBefore() + figure.written() + SENTENCE_END.upTo(figure.after());
        boolean tells = isEvent(near) && !physical || goesOn && lastTold;
        if (tells && nature != Nature.CHANGE) {
            return month();
        }
        boolean set = setting != null && isNext(figure.sentence()) && isTold(figure);
        return set ? Optional.of(setting.iso()) : Optional.empty();
    }

    private Optional<String> month() {
        return periods.ownMonth().or(periods::ownYear);
    }

    /** "The court fines the bank 20 million euros." */
    private static boolean isNews(Figure figure) {
        return figure.unit().kind() != Unit.Kind.PHYSICAL
                && Predicate.of(figure)
                        .filter(Predicate::isSimplePresent)
                        .filter(predicate ->
                                NARRATIVE_VERBS.contains(predicate.verb().lemma()))
                        .isPresent()
                && !HABIT.isIn(figure.clauseBefore() + figure.written() + figure.after());
    }

    /** What a thing costs, what is still so, what has been reached: true of the year the article tells it. */
    private static boolean isOfNow(Figure figure, Nature nature) {
        String before = figure.clauseBefore();
        if (nature == Nature.CHANGE) {
            return false;
        }
        boolean quoted = figure.unit().kind() == Unit.Kind.MONEY && QUOTED.isIn(before);
        return STILL.isIn(before + figure.written() + SENTENCE_END.upTo(figure.after()))
                || LEVEL_REACHED.isIn(before)
                || quoted && Predicate.of(figure).filter(Predicate::isPresent).isPresent();
    }

    /** In an article of December a change or rank without a period is that of the year which ends. */
    private Optional<String> yearsEnd(Figure figure) {
        boolean ends = periods.isYearsEnd() && !HABIT.isIn(figure.after());
        return ends ? periods.ownYear() : Optional.empty();
    }

    private static boolean mayGoOn(Period period) {
        return period.relation() == Period.Relation.DURING || period.relation() == Period.Relation.FROM;
    }

    private static boolean isSetting(Period period) {
        boolean years = period.iso().length() == 4 || YEARS.fits(period.iso());
        return years && period.relation() == Period.Relation.DURING;
    }

    /** "exports rose" and "have risen", but neither "rise" nor "will rise". */
    private static boolean isTold(Figure figure) {
        return Predicate.of(figure).filter(Predicate::isPastOrPerfect).isPresent();
    }

    private boolean isNext(Sentence sentence) {
        return lastSentence != null && sentence.paragraph() - lastSentence.paragraph() <= 1;
    }

    private boolean goesOn(Sentence sentence) {
        boolean sameParagraph = lastSentence != null && sentence.paragraph() == lastSentence.paragraph();
        return GOES_ON.isIn(sentence.text())
                && (sameParagraph || sentence.text().startsWith("The same"));
    }
}
