package pactwire.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * How much: one number, or a range where the article gives two ends. On the wire a plain number, or {@code {"min": 150,
 * "max": 160}}.
 *
 * @param min the number, or the lower end
 * @param max the number again, or the upper end, inclusive
 */
public record FigureValue(BigDecimal min, BigDecimal max) {
    /** Digits before or after the decimal point: beyond it a number is not a figure but an attack on who prints it. */
    private static final int MOST_DIGITS = 60;

    public FigureValue {
        requireNonNull(min, "min");
        requireNonNull(max, "max");
        min = plain(min);
        max = plain(max);
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("a range goes upwards, got %s to %s".formatted(min, max));
        }
    }

    public static FigureValue of(BigDecimal number) {
        return new FigureValue(number, number);
    }

    public static FigureValue of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    public boolean isRange() {
        return min.compareTo(max) != 0;
    }

    @JsonValue
    Object toJson() {
        return isRange() ? new Ends(min, max) : min;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FigureValue fromJson(JsonNode json) {
        if (json.isNumber()) {
            return of(json.decimalValue());
        }
        return new FigureValue(end(json, "min"), end(json, "max"));
    }

    private static BigDecimal end(JsonNode json, String name) {
        var end = json.get(name);
        if (end == null || !end.isNumber()) {
            throw new IllegalArgumentException("a value is a number or {\"min\": number, \"max\": number}");
        }
        return end.decimalValue();
    }

    /** Trailing zeros cut and no exponent, so that equal numbers are equal records and print alike. */
    private static BigDecimal plain(BigDecimal number) {
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("a figure has at most %d digits on a side".formatted(MOST_DIGITS));
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private record Ends(BigDecimal min, BigDecimal max) {}
}
