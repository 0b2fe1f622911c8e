package pactwire.extract.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One sentence, one rule: every quantity it has, and none besides. */
class QuantityRulesTest {
    private final QuantityFinder finder = new QuantityFinder();

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "/pactwire/extract/quantity/quantities.csv", numLinesToSkip = 1)
    void quantities_areThose(String text, String quantities, String why) {
        var found = finder.find(text).stream().map(QuantityRulesTest::written).collect(Collectors.joining("; "));
        assertThat(found).as(why).isEqualTo(quantities == null ? "" : quantities);
    }

    private static String written(Quantity quantity) {
        var value = quantity.value();
        String number = value.isRange()
                ? value.min().toPlainString() + ".." + value.max().toPlainString()
                : value.min().toPlainString();
        String unit = quantity.unit().fullName();
        return "%s %s %s"
                .formatted(
                        number, unit.isEmpty() ? "-" : unit, quantity.change().sign());
    }
}
