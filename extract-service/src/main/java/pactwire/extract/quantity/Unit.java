package pactwire.extract.quantity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts.
 *
 * @param name as stated, in the singular: {@code cubic metre}, {@code mile per hour}, {@code USD}, {@code student}; empty
 *     where nothing is said
 * @param code the unit figures are compared in: ISO 4217 for money, {@code percent}, UCUM for physical units, else the
 *     plural noun; empty where nothing is said
 * @param factor how many {@code code} one {@code name} is: 0.01 for a cent
 * @param per the singular unit or noun it is counted by, as in "a barrel", "per year"
 */
public record Unit(
        Kind kind,
        String name,
        String code,
        BigDecimal factor,
        @Nullable String per) {
    /** Nothing said. */
    public static final Unit NONE = new Unit(Kind.NONE, "", "", BigDecimal.ONE, null);

    /** What sort of unit. */
    public enum Kind {
        MONEY,
        PERCENT,
        PHYSICAL,
        /** A market's own unit: barrels. */
        TRADE,
        DURATION,
        /** How old somebody or something is. */
        AGE,
        /** A noun, or an occasion ("times"). */
        COUNT,
        NONE
    }

    public Unit {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(code, "code");
        requireNonNull(factor, "factor");
    }

    static Unit money(String code, BigDecimal factor) {
        return new Unit(Kind.MONEY, code, code, factor, null);
    }

    static Unit counted(String singular, String plural) {
        return new Unit(Kind.COUNT, singular, plural, BigDecimal.ONE, null);
    }

    Unit per(String what) {
        return new Unit(kind, name, code, factor, what);
    }

    /** The same money in another currency, for bare names and signs whose home the article tells. */
    public Unit inCurrency(String otherCode) {
        return new Unit(kind, name, otherCode, factor, per);
    }

    /** With its rate: {@code USD per barrel}. */
    public String fullName() {
        return per == null || name.endsWith(" per " + per) ? name : name + " per " + per;
    }
}
