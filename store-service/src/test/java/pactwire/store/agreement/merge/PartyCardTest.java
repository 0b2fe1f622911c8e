package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartyCardTest {
    private static final List<Parties> PARTIES =
            MergeRulesTest.reports().map(report -> Parties.of(report.found())).toList();

    @Test
    void cardsThatCannotMeet_areOfPartiesThatAreApart() {
        var ruledOut = new ArrayList<PartyRelation>();
        for (var one : PARTIES) {
            for (var other : PARTIES) {
                if (!PartyCard.of(one).mayMeet(PartyCard.of(other).value())) {
                    ruledOut.add(PartyRelation.of(one, other));
                }
            }
        }

        assertThat(ruledOut).containsOnly(PartyRelation.APART);
        assertThat(ruledOut).as("most pairs of others").hasSizeGreaterThan(apart() / 2);
    }

    @Test
    void cardsThatMayMeet_haveABitOfTheMask() {
        for (var one : PARTIES) {
            for (var other : PARTIES) {
                var card = PartyCard.of(other).value();
                if (card != PartyCard.NOBODY && PartyCard.of(one).mayMeet(card)) {
                    assertThat(card & PartyCard.of(one).mask()).isNotZero();
                }
            }
        }
    }

    private static int apart() {
        return (int) PARTIES.stream()
                .flatMap(one -> PARTIES.stream().map(other -> PartyRelation.of(one, other)))
                .filter(relation -> relation == PartyRelation.APART)
                .count();
    }

    @Test
    void cardOfNobody_mayBeAnybodys() {
        assertThat(PARTIES).allMatch(parties -> PartyCard.of(parties).mayMeet(PartyCard.NOBODY));
    }
}
