package pactwire.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.FigureValue;
import pactwire.contract.Modifier;
import pactwire.contract.Span;
import pactwire.extract.time.DateMention;
import pactwire.extract.time.DateMentions;

/**
 * Finds every number of a text with what it counts. "Trade rose 25% to about US$190 bln" has two quantities: 25 percent, up, and
 * about 190000000000 USD. Dates, years, clock times, ordinals and numbers in names are none. Pure and thread-safe; time is
 * linear in the text's length.
 */
public final class QuantityFinder {
    private final NumeralReader numerals = new NumeralReader();
    private final UnitReader units = new UnitReader();
    private final RangeReader ranges = new RangeReader();

    /** The quantities in text order; none overlaps another. */
    public List<Quantity> find(String text) {
        return find(text, DateMentions.find(text));
    }

    /** @param dates of the text, for who has looked for them already */
    public List<Quantity> find(String text, List<DateMention> dates) {
        var words = Words.of(text);
        var non = new NonQuantities(text, words, dates);
        var found = new ArrayList<Quantity>();
        int at = 0;
        while (at < words.size()) {
            Numeral numeral = non.isMasked(at) ? null : numerals.read(words, at);
            if (numeral == null) {
                at++;
                continue;
            }
            var unit = units.read(words, numeral);
            var range = ranges.read(words, numeral, unit);
            if (range != null && !rejects(non, range)) {
                add(found, quantity(words, text, range));
                at = range.unit().to();
            } else if (range != null
                    && range.unit().unit().kind() == Unit.Kind.NONE
                    && !non.rejects(numeral, Unit.counted("thing", "things"))) {
                non.mask(numeral.from(), range.high().to());
                at = range.high().to();
            } else if (non.rejects(numeral, unit.unit())) {
                non.mask(numeral.from(), numeral.to());
                at = numeral.to();
            } else {
                add(found, quantity(words, text, numeral, unit));
                at = nextNumber(words, unit, numeral);
            }
        }
        return Conversions.inherit(text, found);
    }

    /** A counted noun may be cut short by the next number ("five 20-year bonds"): go on right after this one. */
    private static int nextNumber(Words words, UnitReader.Match unit, Numeral numeral) {
        boolean holdsCode = false;
        for (int i = numeral.to(); i < unit.to(); i++) {
            holdsCode |= words.at(i).isNumber();
        }
        boolean counted = unit.unit().kind() == Unit.Kind.COUNT && !holdsCode;
        return counted ? numeral.to() : Math.max(numeral.to(), unit.to());
    }

    private static void add(List<Quantity> found, @Nullable Quantity quantity) {
        if (quantity != null) {
            found.add(quantity);
        }
    }

    /** Scores ("2-0", "17–16") and label ranges ("pages 10–12") are no ranges. */
    private static boolean rejects(NonQuantities non, RangeReader.Match range) {
        boolean bare = range.unit().unit().kind() == Unit.Kind.NONE;
        if (bare && !range.opened()) {
            return true;
        }
        return non.rejects(range.low(), bare ? range.unit().unit() : Unit.counted("thing", "things"));
    }

    private @Nullable Quantity quantity(Words words, String text, RangeReader.Match range) {
        var low = value(range.low());
        var high = value(range.high());
        if (low == null || high == null) {
            return null;
        }
        var value = range.ascends() ? new FigureValue(low.min(), high.max()) : new FigureValue(high.min(), low.max());
        var ends = List.of(end(words, range.low(), low), end(words, range.high(), high));
        var form = range.fromTo() || !range.ascends() ? Quantity.Form.FROM_TO : Quantity.Form.RANGE;
        return quantity(words, text, range.unit(), range.low().from(), value, form, ends);
    }

    private @Nullable Quantity quantity(Words words, String text, Numeral numeral, UnitReader.Match unit) {
        var value = value(numeral);
        var form = switch (numeral.form()) {
            case DIGITS -> Quantity.Form.DIGITS;
            case WORDS, ARTICLE -> Quantity.Form.WORDS;
            case FRACTION -> Quantity.Form.FRACTION;
            case VAGUE -> Quantity.Form.VAGUE;
        };
        return value == null ? null : quantity(words, text, unit, numeral.from(), value, form, List.of());
    }

    private static Quantity.End end(Words words, Numeral numeral, FigureValue value) {
        var money = Currencies.lexicon().before(words, numeral.from());
        int first = money == null ? numeral.from() : money.from();
        var hedge = Hedges.lexicon().about(words, first, numeral.to());
        return new Quantity.End(
                span(words, first, numeral.to()), value, hedge == null ? Modifier.EXACT : hedge.modifier());
    }

    private static Quantity quantity(
            Words words,
            String text,
            UnitReader.Match unit,
            int number,
            FigureValue value,
            Quantity.Form form,
            List<Quantity.End> ends) {
        int from = Math.min(unit.from(), number);
        var hedge = form == Quantity.Form.VAGUE ? null : Hedges.lexicon().about(words, from, unit.to());
        var modifier = hedge == null ? Modifier.EXACT : hedge.modifier();
        var direction = Movements.lexicon().endsAt(words, hedge == null ? from : hedge.from());
        return new Quantity(
                span(words, from, unit.to()),
                value,
                unit.unit(),
                modifier,
                direction,
                Concepts.before(words, from),
                form,
                ends);
    }

    private static @Nullable FigureValue value(Numeral numeral) {
        try {
            return new FigureValue(numeral.min(), numeral.max());
        } catch (IllegalArgumentException tooLong) {
            return null; // more digits than a figure has: see FigureValue
        }
    }

    private static Span span(Words words, int from, int to) {
        return new Span(words.at(from).start(), words.at(to - 1).end());
    }
}
