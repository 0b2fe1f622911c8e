package pactwire.extract.metric;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Nature;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.time.Period;
import pactwire.extract.time.PeriodReader;

/**
 * The period of a figure whose sentence names none: that of the event the article reports, or of the sentence before, where that
 * is plainly gone on about. Made for one article, read in its order.
 */
final class EventPeriod {
    private static final Pattern EVENT = Pattern.compile("(?i)\\b(?:"
            + String.join(
                    "|",
                    Lexicon.load("metric/event-words.csv").rows().stream()
                            .map(row -> row.get("words"))
                            .toList())
            + ")\\b");
    /** A sentence that goes on about the one before. */
    private static final Pattern GOES_ON = Pattern.compile(
            "^[“\"]?(?:This|These|That|Those|It|They|The same|To date|Of (?:this|these|them|those)|Thus|And it|Thanks to|Also|As a result)\\b");

    private static final Pattern CURRENTLY_BEFORE = Pattern.compile("(?i)\\bcurrently\\b[^,.;]{0,40}$");
    private static final Pattern CURRENTLY_AFTER = Pattern.compile("(?i)\\s(?:[a-z]+\\s)?currently\\b");
    private static final Pattern MARKS = Pattern.compile("(?i)\\b(?:mark(?:s|ing|ed)?|celebrat\\w+|anniversary)\\b");

    private final PeriodReader periods;
    private @Nullable Sentence lastSentence;
    private @Nullable Period lastPeriod;
    private boolean lastTold;

    EventPeriod(PeriodReader periods) {
        this.periods = periods;
    }

    /** Takes note of a sentence's periods, whether or not it has figures. */
    void pass(Sentence sentence, List<Period> named, boolean event) {
        boolean goesOn = named.isEmpty() && isNext(sentence) && goesOn(sentence) && lastPeriod != null;
        if (!goesOn) {
            lastPeriod = named.stream().filter(EventPeriod::mayGoOn).findFirst().orElse(null);
        }
        lastTold = named.isEmpty() && (event || lastTold && isNext(sentence) && goesOn(sentence));
        lastSentence = sentence;
    }

    /** "eight currently": of the article's own month. */
    static boolean isCurrent(Figure figure) {
        return CURRENTLY_BEFORE.matcher(figure.before()).find()
                || CURRENTLY_AFTER.matcher(figure.after()).lookingAt();
    }

    static boolean isEvent(String clause) {
        return EVENT.matcher(clause).find();
    }

    /** The period, where the sentence itself names none for the figure. */
    Optional<String> find(Figure figure, Nature nature) {
        if (nature != Nature.ACTUAL && nature != Nature.CHANGE && nature != Nature.SHARE) {
            return Optional.empty();
        }
        String near = Clauses.before(figure) + figure.written() + figure.after().split("[;:]\\s|[.!?]\\s", 2)[0];
        if (figure.unit().kind() == Unit.Kind.DURATION
                && MARKS.matcher(figure.before()).find()) {
            return periods.ownYear();
        }

        boolean goesOn = isNext(figure.sentence()) && goesOn(figure.sentence());
        if (goesOn && lastPeriod != null && figure.unit().kind() != Unit.Kind.PHYSICAL) {
            return Optional.of(lastPeriod.iso());
        }
        boolean tells = isEvent(near) && figure.unit().kind() != Unit.Kind.PHYSICAL || goesOn && lastTold;
        return tells && nature != Nature.CHANGE ? periods.ownMonth().or(periods::ownYear) : Optional.empty();
    }

    private static boolean mayGoOn(Period period) {
        return period.relation() == Period.Relation.DURING || period.relation() == Period.Relation.FROM;
    }

    private boolean isNext(Sentence sentence) {
        return lastSentence != null && sentence.paragraph() - lastSentence.paragraph() <= 1;
    }

    private boolean goesOn(Sentence sentence) {
        boolean sameParagraph = lastSentence != null && sentence.paragraph() == lastSentence.paragraph();
        return GOES_ON.matcher(sentence.text()).find()
                && (sameParagraph || sentence.text().startsWith("The same"));
    }
}
