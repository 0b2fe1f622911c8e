package pactwire.extract.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The period of every figure of a sentence, {@code -} where it has none; the lengths of periods themselves left aside. */
class FigurePeriodsTest {
    @ParameterizedTest(name = "{3}: {1}")
    @CsvFileSource(resources = "/pactwire/extract/metric/figure-periods.csv", numLinesToSkip = 1)
    void figures_haveThesePeriods(@Nullable String published, String text, String periods, String why) {
        var found = Articles.read("Talks", text, published).stream()
                .filter(figure -> !figure.unit().matches("years|decades|months|weeks|days|hours"))
                .map(figure -> Objects.requireNonNullElse(figure.period(), "-"))
                .collect(Collectors.joining("; "));
        assertThat(found).as(why).isEqualTo(periods);
    }
}
