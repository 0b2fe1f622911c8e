package pactwire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededWordsTest {
    /** Whatever a pattern of the lexicons finds in these, the words must let through. */
    private static final String TEXT =
            "bilateral trade turnover and exports of natural gas, LNG deliveries, direct investment, "
                    + "gross domestic product, GDP, inflation, unemployment rate, students, tourists, grain harvest, oil output, "
                    + "population, the budget deficit, loans, debt, prices, wages and the killed and injured";

    @ParameterizedTest
    @CsvSource({
        "'exports?|exported', 'their exports', true",
        "'exports?|exported', 'their imports', false",
        "'(?:bilateral|mutual) trade', 'Mutual Trade', true",
        "'(?:bilateral|mutual) trade', 'foreign trade', false",
        "'(?i)(?<what>grain)s? harvest', 'GRAIN HARVEST', true",
        "'(?:very )?cold', 'cold', true",
        "'colou?r', 'color', true",
        "'colou?r', 'shape', false",
        "'a{0,3}rice', 'rice', true",
        "'[a-z]{2,}\\w*', 'anything', true",
        "'(?<!not )paid', 'unpaid', true",
        "'gas|\\d+', '12', true"
    })
    void words_areNeededOrNot(String regex, String text, boolean may) {
        assertThat(NeededWords.of(regex).mayBeIn(text.toLowerCase(Locale.ROOT))).isEqualTo(may);
    }

    @Test
    void whatAnIndicatorIsFoundIn_holdsItsWords() {
        for (var row : Lexicon.load("metric/indicators.csv").rows()) {
            var found = Pattern.compile("(?i)" + row.get("words")).matcher(TEXT);
            while (found.find()) {
                assertThat(NeededWords.of(row.get("words"))
                                .mayBeIn(found.group().toLowerCase(Locale.ROOT)))
                        .as("%s in %s", row.get("words"), found.group())
                        .isTrue();
            }
        }
    }
}
