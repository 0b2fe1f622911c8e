package pactwire.store.metric;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import pactwire.contract.FigureValue;
import pactwire.contract.MetricFound;

/**
 * Between which numbers a statement is true. "245 billion" is true of anything that rounds to it; "about" gives it five in a
 * hundred more; "at least" has no upper end.
 *
 * @param low null for none
 * @param high null for none
 */
record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Bounds of(MetricFound metric) {
        var low = rounded(metric.value(), false);
        var high = rounded(metric.value(), true);
        var slack = metric.value().max().abs().multiply(ABOUT);
        return switch (metric.modifier()) {
            case EXACT -> new Bounds(low, high);
            case APPROX -> new Bounds(low.subtract(slack), high.add(slack));
            case NEARLY -> new Bounds(low.subtract(slack), high);
            case AT_LEAST, MORE_THAN -> new Bounds(low, null);
            case AT_MOST, LESS_THAN -> new Bounds(null, high);
        };
    }

    /** No number makes both statements true. */
    boolean contradicts(Bounds other) {
        return below(high, other.low) || below(other.high, low);
    }

    private static boolean below(@Nullable BigDecimal high, @Nullable BigDecimal low) {
        return high != null && low != null && high.compareTo(low) < 0;
    }

    /** Half a unit of the last digit that is not a trailing zero: 245,000,000,000 was rounded to a billion. */
    private static BigDecimal rounded(FigureValue value, boolean up) {
        var end = up ? value.max() : value.min();
        if (end.signum() == 0) {
            return end;
        }
        var half = end.stripTrailingZeros().ulp().multiply(HALF);
        return up ? end.add(half) : end.subtract(half);
    }
}
