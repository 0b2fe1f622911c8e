package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of one. */
final class Fractions {
    private static final int PLACES = 20;

    /** Unicode's vulgar fractions that newsrooms use. */
    private static final Map<String, BigDecimal> SIGNS = Map.of(
            "½", new BigDecimal("0.5"),
            "¼", new BigDecimal("0.25"),
            "¾", new BigDecimal("0.75"),
            "⅓", of(BigDecimal.ONE, BigDecimal.valueOf(3)),
            "⅔", of(BigDecimal.valueOf(2), BigDecimal.valueOf(3)),
            "⅛", new BigDecimal("0.125"),
            "⅜", new BigDecimal("0.375"),
            "⅝", new BigDecimal("0.625"),
            "⅞", new BigDecimal("0.875"));

    private Fractions() {}

    static BigDecimal of(BigDecimal above, BigDecimal below) {
        return above.divide(below, PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    static @Nullable BigDecimal sign(String sign) {
        return SIGNS.get(sign);
    }

    /** {@code 1/2}, {@code 3/4}: above smaller than below, and below a part that people speak of. */
    static boolean isSpoken(BigDecimal above, BigDecimal below) {
        return above.signum() > 0
                && above.compareTo(below) < 0
                && above.scale() <= 0
                && below.scale() <= 0
                && below.compareTo(BigDecimal.TEN) <= 0;
    }
}
