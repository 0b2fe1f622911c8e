package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.quantity.Numeral.Form;

/** Reads two ends of one range: "150–160", "between 3 and 4 years", "$89 to $93 billion". Stateless. */
final class RangeReader {
    /**
     * @param low the end named first
     * @param high the end named second
     * @param unit what both count
     * @param lowUnit first end with its own unit
     * @param opened whether "from" or "between" stands before
     */
    record Match(
            Numeral low,
            Numeral high,
            UnitReader.Match unit,
            UnitReader.Match lowUnit,
            boolean opened,
            boolean fromTo) {
        boolean ascends() {
            return low.min().compareTo(high.min()) <= 0;
        }
    }

    /** Below it "three or four" is a guess at one number; above it, two numbers. */
    private static final BigDecimal MOST_IN_A_GUESS = BigDecimal.valueOf(20);

    /** How many words may stand between an end and "to". */
    private static final int FARTHEST_JOINT = 8;

    private static final Set<String> OPENERS = Set.of("from", "between", "of");

    private final NumeralReader numerals = new NumeralReader();
    private final UnitReader units = new UnitReader();

    /** The range that {@code low} opens, or null. */
    @Nullable
    Match read(Words words, Numeral low, UnitReader.Match lowUnit) {
        int joint = joint(words, low, lowUnit);
        Word joiner = words.at(joint);
        int next = joint + 1;
        if (joint > lowUnit.to()) {
            next = afterHedge(words, next);
        }
        boolean dash = joiner.isDash();
        if (joiner.is("to") && words.at(next).isDash()) {
            next++;
        }
        if (low.form() == Form.VAGUE
                || low.form() == Form.ARTICLE
                || !dash && !joiner.is("to") && !joiner.is("and") && !joiner.is("or")) {
            return null;
        }
        int number = Currencies.lexicon().endsAt(words, next + 1)
                ? next + 1
                : Currencies.lexicon().endsAt(words, next + 2) ? next + 2 : next;
        Numeral high = numerals.read(words, number);
        if (high == null || high.form() == Form.VAGUE) {
            return null;
        }
        var highUnit = units.read(words, high);
        boolean joined = switch (joiner.lower()) {
            case "and" -> isOpened(words, low, lowUnit, "between");
            case "or" -> isGuess(low, high);
            default ->
                dash
                        ? !(joiner.spaced() && words.at(next).spaced())
                                || joiner.spaced() == words.at(next).spaced()
                                        && highUnit.unit().kind() != Unit.Kind.NONE
                        : mayGoTo(words, low, lowUnit, high, highUnit);
        };
        if (!joined || !agree(lowUnit.unit(), highUnit.unit())) {
            return null;
        }
        boolean opened = isOpened(words, low, lowUnit, "between") || isOpened(words, low, lowUnit, "from");
        boolean fromTo = joiner.is("to") && isOpened(words, low, lowUnit, "from");
        Numeral scaled = sharesScale(low, high) ? low.scaledBy(high.scale()) : low;
        Unit unit = highUnit.unit().kind() == Unit.Kind.NONE ? lowUnit.unit() : highUnit.unit();
        return new Match(
                scaled,
                high,
                new UnitReader.Match(unit, lowUnit.from(), Math.max(highUnit.to(), high.to())),
                lowUnit,
                opened,
                fromTo);
    }

    /** Where the second end is joined: right after the first, or at "to" in "from $36 last night to $35". */
    private static int joint(Words words, Numeral low, UnitReader.Match lowUnit) {
        int joint = lowUnit.to();
        Word word = words.at(joint);
        if (word.isDash()
                || word.is("to")
                || word.is("and")
                || word.is("or")
                || !isOpened(words, low, lowUnit, "from")) {
            return joint;
        }
        for (int at = joint; at < joint + FARTHEST_JOINT; at++) {
            if (words.at(at).is("to")) {
                return at;
            }
            boolean when = words.at(at).text().length() == 4 || isClock(words.at(at + 1));
            boolean passes = words.at(at).isLetters() || words.at(at).isNumber() && when;
            if (!passes || words.at(at).is("and") || words.at(at).is("from")) {
                return joint;
            }
        }
        return joint;
    }

    private static boolean isClock(Word word) {
        return word.is("am") || word.is("pm") || word.is("a.m.") || word.is("p.m.");
    }

    /** "to around $700 million". */
    private static int afterHedge(Words words, int index) {
        for (int skip = 1; skip <= 2; skip++) {
            if (Hedges.lexicon().about(words, index + skip, index + skip) != null) {
                return index + skip;
            }
        }
        return index;
    }

    /** "rose 5 percent to 10 dollars" is no range; "5 to 7 percent" and "from 5 percent to 7 percent" are. */
    private static boolean mayGoTo(
            Words words, Numeral low, UnitReader.Match lowUnit, Numeral high, UnitReader.Match highUnit) {
        if (isOpened(words, low, lowUnit, "from")
                || isOpened(words, low, lowUnit, "between")
                || isOpened(words, low, lowUnit, "of")) {
            return true;
        }
        if (lowUnit.unit().kind() == Unit.Kind.NONE) {
            return true;
        }
        if (sharesScale(low, high)) {
            return true; // "raised $2 to $3 million"
        }
        boolean moved = Movements.lexicon().endsAt(words, lowUnit.from()) != null;
        return !moved
                && (highUnit.unit().kind() != Unit.Kind.NONE && lowUnit.unit().kind() != Unit.Kind.PERCENT
                        || lowUnit.unit().kind() == highUnit.unit().kind());
    }

    private static boolean isOpened(Words words, Numeral low, UnitReader.Match lowUnit, String opener) {
        int at = Math.min(low.from(), lowUnit.from()) - 1;
        var hedge = Hedges.lexicon().about(words, at + 1, at + 1);
        int before = hedge == null ? at : hedge.from() - 1;
        return words.at(before).is(opener) || words.at(at).is(opener) && OPENERS.contains(opener);
    }

    private static boolean isGuess(Numeral low, Numeral high) {
        return low.form() == Form.WORDS
                && high.form() == Form.WORDS
                && high.min().compareTo(MOST_IN_A_GUESS) <= 0
                && low.min().compareTo(high.min()) < 0;
    }

    private static boolean agree(Unit low, Unit high) {
        if (low.kind() == Unit.Kind.NONE
                || low.kind() == Unit.Kind.COUNT
                        && high.kind() == Unit.Kind.COUNT
                        && low.name().equals(high.name())) {
            return true;
        }
        return low.kind() == high.kind() && low.code().equals(high.code())
                || high.kind() == Unit.Kind.NONE && low.kind() == Unit.Kind.MONEY;
    }

    /** "$89 to $93 billion": the first end is in billions too; "$200 to $4 million": it is not. */
    private static boolean sharesScale(Numeral low, Numeral high) {
        return low.scale().compareTo(BigDecimal.ONE) == 0
                && high.scale().compareTo(BigDecimal.ONE) > 0
                && low.min().compareTo(high.mantissa()) <= 0
                && low.form() != Form.FRACTION;
    }
}
