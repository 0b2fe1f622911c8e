package pactwire.extract.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.extract.agreement.Texts.article;
import static pactwire.extract.agreement.Texts.explain;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import pactwire.contract.AgreementFound;
import pactwire.contract.PublicationDate;

/**
 * Each row of {@code rules/agreements.csv} is a rule, each of {@code rules/constructions.csv} a way of English to say one: what
 * a short text says was agreed, and that nothing else was. The order of events and of parties is free.
 */
class AgreementRulesTest {
    private static final PublicationDate PUBLISHED = PublicationDate.of("2024-05-16", "given");

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(
            resources = {"/rules/agreements.csv", "/rules/constructions.csv"},
            numLinesToSkip = 1,
            maxCharsPerColumn = 1000)
    void text_saysThatThisWasAgreed(String text, String expected, String why) {
        var trace = explain(article(text), PUBLISHED);
        var said = trace.agreements().stream().map(AgreementRulesTest::inShort).sorted();
        var wanted = expected == null
                ? Stream.<String>empty()
                : Arrays.stream(expected.split(";"))
                        .map(AgreementRulesTest::withSortedParties)
                        .sorted();

        assertThat(said.toList()).as("%s%n%s", why, trace.print()).isEqualTo(wanted.toList());
    }

    private static String inShort(AgreementFound found) {
        return "%s %s %s"
                .formatted(
                        found.instrument().wireName(),
                        found.status().wireName(),
                        found.parties().stream()
                                .map(party -> party.id() == null ? party.name() : party.id())
                                .sorted()
                                .collect(Collectors.joining("|")));
    }

    private static String withSortedParties(String event) {
        var parts = event.split(" ", 3);
        return parts.length < 3
                ? event + " "
                : "%s %s %s"
                        .formatted(
                                parts[0],
                                parts[1],
                                Arrays.stream(parts[2].split("\\|")).sorted().collect(Collectors.joining("|")));
    }
}
