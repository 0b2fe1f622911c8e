package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;

class PartyCardTest {
    private static final List<Parties> PARTIES =
            MergeRulesTest.reports().map(report -> Parties.of(report.found())).toList();

    @Test
    void cardsThatCannotMeet_areOfPartiesThatAreApart() {
        var ruledOut = new ArrayList<PartyRelation>();
        for (var one : PARTIES) {
            for (var other : PARTIES) {
                if (!mayMeet(one, other)) {
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
                if (card != PartyCard.NOBODY && mayMeet(one, other)) {
                    assertThat(card & PartyCard.of(one).mask()).isNotZero();
                }
            }
        }
    }

    /** "The EU and Chile" beside "the EU and Peru". */
    @Test
    void statesThatShareOneOrganisationAlone_cannotMeet() {
        var withChile = parties(state("CHL", "Chile"), organisation("European Union"));
        var withPeru = parties(state("PER", "Peru"), organisation("European Union"));

        assertThat(mayMeet(withChile, withPeru)).isFalse();
        assertThat(PartyRelation.of(withChile, withPeru)).isEqualTo(PartyRelation.APART);
    }

    /** The second organisation may act for the state of the other report. */
    @Test
    void statesThatShareOneOrganisationOfTwo_mayMeet() {
        var withChile = parties(state("CHL", "Chile"), organisation("European Union"));
        var withItsMinistry = parties(organisation("Chilean Ministry of Trade"), organisation("European Union"));

        assertThat(mayMeet(withChile, withItsMinistry)).isTrue();
        assertThat(PartyRelation.of(withChile, withItsMinistry)).isNotEqualTo(PartyRelation.APART);
    }

    private static boolean mayMeet(Parties one, Parties other) {
        var card = PartyCard.of(other);
        return PartyCard.of(one).mayMeet(card.value(), card.others());
    }

    private static Parties parties(Party... parties) {
        return new Parties(Stream.of(parties).map(PartyName::of).toList(), " ");
    }

    private static Party state(String code, String name) {
        return new Party(code, name, PartyKind.STATE, null);
    }

    private static Party organisation(String name) {
        return new Party(null, name, PartyKind.ORGANISATION, null);
    }

    private static int apart() {
        return (int) PARTIES.stream()
                .flatMap(one -> PARTIES.stream().map(other -> PartyRelation.of(one, other)))
                .filter(relation -> relation == PartyRelation.APART)
                .count();
    }

    @Test
    void cardOfNobody_mayBeAnybodys() {
        assertThat(PARTIES).allMatch(parties -> PartyCard.of(parties).mayMeet(PartyCard.NOBODY, 0));
    }
}
