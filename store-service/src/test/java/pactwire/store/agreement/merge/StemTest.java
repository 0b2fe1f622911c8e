package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {
    @ParameterizedTest
    @CsvSource({
        "withdraw, withdrawing withdrawal withdraws",
        "transfer, transferring transferred transfers",
        "modernise, modernising modernisation modernize modernized",
        "conserve, conservation conserving",
        "drill, drilling",
        "settle, settlement settling settlements",
        "export, exports exporting"
    })
    void wordsMadeFromOneWord_haveItsStem(String word, String made) {
        assertThat(made.split(" ")).extracting(Stem::of).containsOnly(Stem.of(word));
    }

    @ParameterizedTest
    @CsvSource({"customs, customer", "transit, transitory", "mine, minister", "port, portfolio", "tax, taxi"})
    void wordsThatOnlyLookAlike_haveOther(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }
}
