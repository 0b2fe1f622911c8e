package pactwire.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import pactwire.extract.quantity.NumberWords.NumberWord;
import pactwire.extract.quantity.NumberWords.Rank;

/** Adds up number words as they are said: "two hundred and five thousand and six" is 205006. */
final class SpelledSum {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What the scale words have closed: 205000. */
    private BigDecimal closed = BigDecimal.ZERO;
    /** What is still open: 6. */
    private @Nullable BigDecimal open;

    private BigDecimal lastScale = BigDecimal.TEN.pow(30);
    private @Nullable Rank last;
    private @Nullable BigDecimal mantissa;

    SpelledSum(@Nullable BigDecimal before) {
        open = before;
    }

    /** Takes the next word; false where it begins a new number. */
    boolean add(NumberWord word) {
        boolean taken = switch (word.rank()) {
            case UNIT -> addUnit(word.value());
            case TEN -> addTen(word.value());
            case HUNDRED -> addHundred();
            case SCALE -> addScale(word.value());
            default -> false;
        };
        if (taken) {
            last = word.rank();
        }
        return taken;
    }

    boolean mayTakeAnd() {
        return last == Rank.HUNDRED || last == Rank.SCALE;
    }

    boolean endsInScale() {
        return last == Rank.SCALE;
    }

    boolean isSmall() {
        return closed.signum() == 0 && value().compareTo(HUNDRED) < 0;
    }

    BigDecimal value() {
        return open == null ? closed : closed.add(open);
    }

    /** What stands before the last scale word: 2 in "two million". */
    BigDecimal mantissa() {
        return mantissa == null ? value() : mantissa;
    }

    private boolean addUnit(BigDecimal value) {
        boolean afterTen = last == Rank.TEN && value.precision() == 1 && value.signum() > 0;
        if (last == null && open == null || last == Rank.HUNDRED || last == Rank.SCALE || afterTen) {
            open = open == null ? value : open.add(value);
            return true;
        }
        return false;
    }

    private boolean addTen(BigDecimal value) {
        if (last == null && open == null || last == Rank.HUNDRED || last == Rank.SCALE) {
            open = open == null ? value : open.add(value);
            return true;
        }
        return false;
    }

    private boolean addHundred() {
        if (open == null || open.compareTo(HUNDRED) >= 0 || open.signum() == 0) {
            return false;
        }
        open = open.multiply(HUNDRED);
        return true;
    }

    private boolean addScale(BigDecimal scale) {
        if (open == null && last == Rank.SCALE) {
            closed = closed.multiply(scale);
            return true;
        }
        if (open == null || open.signum() == 0 || scale.compareTo(lastScale) >= 0) {
            return false;
        }
        mantissa = open;
        closed = closed.add(open.multiply(scale));
        open = null;
        lastScale = scale;
        return true;
    }
}
