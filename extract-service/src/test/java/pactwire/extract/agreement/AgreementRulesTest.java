package pactwire.extract.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.extract.agreement.Texts.article;
import static pactwire.extract.agreement.Texts.explain;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import pactwire.contract.AgreementFound;

/** Each row of {@code rules/agreements.csv} is a rule: what a short text says was agreed, and that nothing else was. */
class AgreementRulesTest {
    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "/rules/agreements.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void text_saysThatThisWasAgreed(String text, String expected, String why) {
        var trace = explain(article(text), null);
        var said = trace.agreements().stream().map(AgreementRulesTest::inShort).collect(Collectors.joining(";"));

        assertThat(said).as("%s%n%s", why, trace.print()).isEqualTo(expected == null ? "" : expected);
    }

    private static String inShort(AgreementFound found) {
        var parties = found.parties().stream()
                .map(party -> party.id() == null ? party.name() : party.id())
                .collect(Collectors.joining("|"));
        return "%s %s %s"
                .formatted(found.instrument().wireName(), found.status().wireName(), parties);
    }
}
