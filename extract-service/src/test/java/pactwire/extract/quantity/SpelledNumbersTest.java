package pactwire.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What ICU prints, in words or in digits, reads back as itself. */
class SpelledNumbersTest {
    private static final int TRIES = 5_000;

    private final QuantityFinder finder = new QuantityFinder();
    private final RuleBasedNumberFormat speller =
            new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

    @Test
    void spelledNumber_readsBackAsItself() {
        for (long number : numbers()) {
            assertThat(read(speller.format(number) + " ships"))
                    .as(speller.format(number))
                    .isEqualByComparingTo(BigDecimal.valueOf(number));
        }
    }

    @Test
    void spelledNumberWithAnd_readsBackAsItself() {
        for (long number : numbers()) {
            String written = speller.format(number, "%spellout-cardinal-verbose");
            assertThat(read(written + " ships")).as(written).isEqualByComparingTo(BigDecimal.valueOf(number));
        }
    }

    @Test
    void groupedDigits_readBackAsThemselves() {
        var format = NumberFormat.getInstance(Locale.ENGLISH);
        for (long number : numbers()) {
            assertThat(read("about " + format.format(number) + " ships"))
                    .isEqualByComparingTo(BigDecimal.valueOf(number));
        }
    }

    @Test
    void spelledDecimals_readBackAsThemselves() {
        for (int hundredths = 101; hundredths < 3000; hundredths += 7) {
            var number = BigDecimal.valueOf(hundredths, 2);
            assertThat(read(speller.format(number.doubleValue()) + " miles")).isEqualByComparingTo(number);
        }
    }

    private BigDecimal read(String text) {
        var found = finder.find(text);
        assertThat(found).as(text).hasSize(1);
        return found.get(0).value().min();
    }

    /** From two (one is a pronoun as often as a number) to a quadrillion, small ones whole, large ones by a fixed seed. */
    private static List<Long> numbers() {
        var numbers = new ArrayList<Long>();
        for (long number = 2; number < 1_200; number++) {
            numbers.add(number);
        }
        var random = new SplittableRandom(5);
        for (int i = 0; i < TRIES; i++) {
            numbers.add(random.nextLong(2, (long) Math.pow(10, 2 + i % 14)));
        }
        return numbers;
    }
}
