package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {
    @ParameterizedTest
    @CsvSource({"rubbish, waste", "rye, grain", "troops, force", "unify, merge"})
    void synonymsAndTheNextBroaderWord_areKin(String one, String other) {
        assertThat(Kinship.between(Stem.of(one), Stem.of(other))).isTrue();
        assertThat(Kinship.between(Stem.of(other), Stem.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"rye, barley", "copper, zinc", "frigate, submarine", "truck, vehicle", "hospital, ambulance", "oil, oil"
    })
    void whatLiesBesideEachOther_isNot(String one, String other) {
        assertThat(Kinship.between(Stem.of(one), Stem.of(other))).isFalse();
    }
}
