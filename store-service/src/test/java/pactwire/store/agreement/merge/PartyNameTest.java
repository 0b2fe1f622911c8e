package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;

class PartyNameTest {
    @ParameterizedTest
    @CsvSource({
        "Deutsche Bahn AG, German Railways",
        "Banco Central do Brasil, Central Bank of Brazil",
        "RZD, Russian Railways",
        "SNCF, French Railways",
        "Banque Centrale, Central Bank",
        "Rosneft Oil Company, Rosneft",
        "Airbus Helicopters, Airbus",
        "EBRD, European Bank for Reconstruction and Development"
    })
    void oneBodyUnderTwoNames_isTheSame_andIsFoundByEither(String one, String other) {
        assertThat(name(one).isSameAs(name(other))).isTrue();
        assertThat(name(other).isSameAs(name(one))).isTrue();
        assertThat(name(one).finders()).containsAnyElementsOf(name(other).finders());
    }

    @ParameterizedTest
    @CsvSource({
        "Samsung Electronics, Samsung Heavy Industries",
        "China Railway, China National Petroleum Corporation",
        "Bank of Korea, Bank Indonesia",
        "Bank, Bank of Mongolia",
        "China, China Railway",
        "Austrian Federal Railways, Swiss Federal Railways"
    })
    void namesThatOnlyBeginAlike_areOthers(String one, String other) {
        assertThat(name(one).isSameAs(name(other))).isFalse();
    }

    private static PartyName name(String name) {
        return PartyName.of(Party.named(name, PartyKind.COMPANY));
    }
}
