package pactwire.extract.metric;

import org.jspecify.annotations.Nullable;
import pactwire.contract.FigureValue;
import pactwire.extract.quantity.Quantity;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.Sentence;

/**
 * A number of a sentence that may state a fact, with the words around it, which some hundred rules ask for. Immutable; the clause
 * is found when first asked for, so it is not for several threads.
 */
final class Figure {
    /** How far from a figure words still speak of it, in UTF-16 units: keeps reading linear in sentences without an end. */
    private static final int NEAR = 400;

    private final Sentence sentence;
    private final Quantity quantity;
    private final int start;
    private final int end;
    private final FigureValue value;
    private final Unit unit;
    private final boolean rank;
    private final String before;
    private final String written;
    private final String after;
    private @Nullable String clauseBefore;

    /**
     * @param quantity as read; its span counts from the sentence's beginning
     * @param start first UTF-16 unit in the sentence's text, inclusive; one end only where the quantity was split
     * @param end one past the last unit
     * @param value in {@code unit}'s code, factors applied
     * @param rank whether it is a place in an order
     */
    Figure(Sentence sentence, Quantity quantity, int start, int end, FigureValue value, Unit unit, boolean rank) {
        this.sentence = sentence;
        this.quantity = quantity;
        this.start = start;
        this.end = end;
        this.value = value;
        this.unit = unit;
        this.rank = rank;
        String text = sentence.text();
        this.before = text.substring(Math.max(0, start - NEAR), start);
        this.written = text.substring(start, end);
        this.after = text.substring(end, Math.min(text.length(), end + NEAR));
    }

    Sentence sentence() {
        return sentence;
    }

    Quantity quantity() {
        return quantity;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    FigureValue value() {
        return value;
    }

    Unit unit() {
        return unit;
    }

    boolean rank() {
        return rank;
    }

    /** The sentence up to the figure. */
    String before() {
        return before;
    }

    /** From the clause's beginning up to the figure. */
    String clauseBefore() {
        if (clauseBefore == null) {
            clauseBefore = Clauses.lastOf(before);
        }
        return clauseBefore;
    }

    /** The sentence after the figure. */
    String after() {
        return after;
    }

    String written() {
        return written;
    }

    boolean isPercent() {
        return unit.kind() == Unit.Kind.PERCENT;
    }

    /** Where it begins in the article's text. */
    int articleStart() {
        return sentence.start() + start;
    }

    Figure in(Unit other) {
        return new Figure(sentence, quantity, start, end, value, other, rank);
    }
}
