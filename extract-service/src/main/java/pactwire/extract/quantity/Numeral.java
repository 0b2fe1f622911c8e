package pactwire.extract.quantity;

import java.math.BigDecimal;

/**
 * A number as written, before anything is known of what it counts.
 *
 * @param from first word, inclusive
 * @param to one past the last word
 * @param min the number; the lower end where it is {@code vague}
 * @param max the number; the upper end, exclusive, where it is {@code vague}
 * @param mantissa what stands before the scale word: 3.2 in "3.2 billion"
 * @param form how it is written
 */
record Numeral(int from, int to, BigDecimal min, BigDecimal max, BigDecimal mantissa, Form form) {
    enum Form {
        /** {@code 3.2}, {@code 3.2 billion} */
        DIGITS,
        /** {@code twenty-five}, {@code a thousand} */
        WORDS,
        /** {@code two-thirds}, {@code half}: a part of something, unless a unit follows */
        FRACTION,
        /** {@code dozens}, {@code hundreds of thousands}: an order of magnitude */
        VAGUE,
        /** {@code a}, {@code an} before a unit of measure */
        ARTICLE
    }

    static Numeral of(int from, int to, BigDecimal value, BigDecimal mantissa, Form form) {
        return new Numeral(from, to, value, value, mantissa, form);
    }

    Numeral scaledBy(BigDecimal factor) {
        return new Numeral(from, to, min.multiply(factor), max.multiply(factor), mantissa, form);
    }

    Numeral negated(int newFrom) {
        return new Numeral(newFrom, to, max.negate(), min.negate(), mantissa.negate(), form);
    }

    /** What the scale word multiplies by: a billion in "3.2 billion", one in "320". */
    BigDecimal scale() {
        return mantissa.signum() == 0 || form == Form.FRACTION ? BigDecimal.ONE : min.divideToIntegralValue(mantissa);
    }
}
