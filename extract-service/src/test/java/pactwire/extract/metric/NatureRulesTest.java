package pactwire.extract.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The nature of each sentence's first figure. */
class NatureRulesTest {
    @ParameterizedTest(name = "{3}: {0}")
    @CsvFileSource(resources = "/pactwire/extract/metric/natures.csv", numLinesToSkip = 1)
    void nature_isThat(String text, String nature, @Nullable String direction, String why) {
        var found = Articles.read("Talks", text, "2024-04-09");
        assertThat(found).as(text).isNotEmpty();
        assertThat(found.get(0).nature().wireName()).as(why).isEqualTo(nature);
        var way = found.get(0).direction();
        assertThat(way == null ? null : way.wireName()).as(why).isEqualTo(direction);
    }
}
