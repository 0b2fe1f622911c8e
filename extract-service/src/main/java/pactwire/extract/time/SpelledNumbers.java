package pactwire.extract.time;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small numbers that count years and months: "five", "twenty-five" and "25". */
final class SpelledNumbers {
    private static final Map<String, Integer> NUMBERS = numbers();

    private SpelledNumbers() {}

    /** @param written digits or lower-case words */
    static OptionalInt read(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(written));
        }
        Integer number = NUMBERS.get(written.toLowerCase(Locale.ROOT));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> numbers() {
        var speller = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        return IntStream.range(1, 100).boxed().collect(Collectors.toUnmodifiableMap(speller::format, n -> n));
    }
}
