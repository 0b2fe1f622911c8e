package pactwire.extract.quantity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.FigureValue;
import pactwire.contract.Modifier;
import pactwire.contract.Span;

/**
 * A number in a text, with what it counts.
 *
 * @param span number and unit together, UTF-16 units into the text read
 * @param value in {@link Unit#name() units as named}, scale words applied: "3.2 billion" is 3200000000
 * @param modifier how exactly it is stated
 * @param direction where it moves: {@link Change#UP}, {@link Change#DOWN}, or null where nothing is said
 * @param concept the words it is about, as near as plain text tells; empty where it does not
 * @param form how the number is written
 * @param ends for two ends of one range, the spans of both; else empty
 */
public record Quantity(
        Span span,
        FigureValue value,
        Unit unit,
        Modifier modifier,
        @Nullable Change direction,
        String concept,
        Form form,
        List<End> ends) {

    /** How a number is written. */
    public enum Form {
        DIGITS,
        WORDS,
        /** Half, two-thirds: {@code value} is the part of one. */
        FRACTION,
        /** Dozens, millions: {@code value} is the order of magnitude. */
        VAGUE,
        /** "150–160", "between 3 and 4". */
        RANGE,
        /** "from 4.8 to 4.7": where something came from and went to. */
        FROM_TO
    }

    /** One end of a range, with its own hedge: "from 160 to around 700". */
    public record End(Span span, FigureValue value, Modifier modifier) {}

    public Quantity {
        requireNonNull(span, "span");
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
        requireNonNull(modifier, "modifier");
        requireNonNull(concept, "concept");
        requireNonNull(form, "form");
        ends = List.copyOf(ends);
    }

    /** The same with another hedge. */
    public Quantity hedged(Modifier other) {
        return new Quantity(span, value, unit, other, direction, concept, form, ends);
    }

    /** The hedge and the direction in one sign: a hedge that says "about" outweighs a direction, which outweighs the rest. */
    public Change change() {
        if (modifier == Modifier.APPROX) {
            return Change.APPROX;
        }
        if (direction != null) {
            return direction;
        }
        return switch (modifier) {
            case EXACT -> Change.EXACT;
            case APPROX, NEARLY -> Change.APPROX;
            case AT_LEAST, MORE_THAN -> Change.MORE;
            case AT_MOST, LESS_THAN -> Change.LESS;
        };
    }
}
