package pactwire.contract;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * @param amount in whole units of the currency, scale words applied
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {
    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
    }
}
