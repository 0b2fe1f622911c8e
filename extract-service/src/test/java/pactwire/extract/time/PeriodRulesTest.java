package pactwire.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import pactwire.contract.PublicationDate;

class PeriodRulesTest {
    @ParameterizedTest(name = "{3}: {1}")
    @CsvFileSource(resources = "/pactwire/extract/time/periods.csv", numLinesToSkip = 1)
    void periods_areThose(String published, String text, String periods, String why) {
        var reader = PeriodReader.on(published == null ? null : PublicationDate.of(published, "given"));
        var found = reader.read(text).stream()
                .map(period -> period.iso() + " " + period.relation())
                .collect(Collectors.joining("; "));
        assertThat(found).as(why).isEqualTo(periods == null ? "" : periods);
    }
}
