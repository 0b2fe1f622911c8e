package pactwire.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes and somebody sends. */
class HostileTextTest {
    private static final int LONG = 100_000;
    /** Linear work takes a second at most; quadratic work on as many words would take many minutes. */
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private final QuantityFinder finder = new QuantityFinder();

    @Test
    void endlessDigits_areNoFigure() {
        assertThat(finder.find("It cost $" + "9".repeat(10_000) + " in all.")).isEmpty();
    }

    @Test
    void digitsThatOverflow_areNoFigure() {
        assertThat(finder.find("It cost 999999999999999999999999999999999999 quadrillion trillion billion dollars."))
                .isEmpty();
    }

    @Test
    void mixedScripts_areNoNumber() {
        assertThat(finder.find("They shipped 1٢3 tonnes.")).isEmpty();
    }

    @Test
    void digitsOfOneOtherScript_areRead() {
        assertThat(finder.find("They shipped ١٢٣ tonnes.").get(0).value().min()).isEqualByComparingTo("123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rose to $",
                "It rose to 3.",
                "It rose to 3,",
                "between 4 and",
                "from 5 to",
                "two hundred and",
                "five point",
                "minus",
                "-",
                "1/",
                "½",
                "3.2 billi",
                "US$",
                "1.2.3.4",
                "1,,2",
                "1 0 0",
                "a",
                "half a",
                "hundreds of",
                "$-",
                "12:",
                "No.",
                "\u0000 5 \uD83D",
                "\uD800",
                "5×10^",
                "5 × 10",
                "× 10^99 kg",
                "3 × 10^99 kg"
            })
    void halfNumbers_doNoHarm(String text) {
        assertThatCode(() -> finder.find(text)).doesNotThrowAnyException();
        assertThatCode(() -> finder.find("Trade grew. " + text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "9 ",
                "1,",
                "1.",
                "9,999,",
                "a ",
                "one ",
                "hundred ",
                "million ",
                "and ",
                "- ",
                "$",
                "$1 ",
                "$1-",
                "from 1 to ",
                "between ",
                "1 of ",
                "more than ",
                "x",
                "1/2 ",
                "3 x 10^2 ",
                "May 5 ",
                "2019 ",
                "2019-",
                "\n",
                "5 km (3 miles) ",
                "by ",
                "A-1",
                "1 Russian and ",
                "first half of "
            })
    void repetition_takesLinearTime(String unit) {
        String text = unit.repeat(LONG / unit.length());
        Assertions.assertTimeoutPreemptively(ENOUGH, () -> finder.find(text));
    }
}
