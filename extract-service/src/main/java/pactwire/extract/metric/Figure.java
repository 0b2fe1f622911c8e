package pactwire.extract.metric;

import pactwire.contract.FigureValue;
import pactwire.extract.quantity.Quantity;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.Sentence;

/**
 * A number of a sentence that may state a fact.
 *
 * @param quantity as read; its span counts from the sentence's beginning
 * @param start first UTF-16 unit in the sentence's text, inclusive; one end only where the quantity was split
 * @param end one past the last unit
 * @param value in {@code unit}'s code, factors applied
 * @param rank whether it is a place in an order
 */
record Figure(Sentence sentence, Quantity quantity, int start, int end, FigureValue value, Unit unit, boolean rank) {
    /** How far from a figure words still speak of it, in UTF-16 units: keeps reading linear in sentences without an end. */
    private static final int NEAR = 400;

    /** The sentence up to the figure. */
    String before() {
        return sentence.text().substring(Math.max(0, start - NEAR), start);
    }

    /** The sentence after the figure. */
    String after() {
        return sentence.text().substring(end, Math.min(sentence.text().length(), end + NEAR));
    }

    String written() {
        return sentence.text().substring(start, end);
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
