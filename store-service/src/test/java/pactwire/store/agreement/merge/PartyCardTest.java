package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var withChile = parties(Party.state("CHL", "Chile"), organisation("European Union"));
        var withPeru = parties(Party.state("PER", "Peru"), organisation("European Union"));

        assertThat(mayMeet(withChile, withPeru)).isFalse();
        assertThat(PartyRelation.of(withChile, withPeru)).isEqualTo(PartyRelation.APART);
    }

    /** The second organisation may act for the state of the other report. */
    @Test
    void statesThatShareOneOrganisationOfTwo_mayMeet() {
        var withChile = parties(Party.state("CHL", "Chile"), organisation("European Union"));
        var withItsMinistry = parties(organisation("Chilean Ministry of Trade"), organisation("European Union"));

        assertThat(mayMeet(withChile, withItsMinistry)).isTrue();
        assertThat(PartyRelation.of(withChile, withItsMinistry)).isNotEqualTo(PartyRelation.APART);
    }

    /** Whatever bits their names have: what they are told in names both. */
    @Test
    void statesWithAnOrganisationEach_whichBothSentencesName_mayMeet() {
        var told = IntStream.range(0, 200).mapToObj(PartyCardTest::made).collect(Collectors.joining(" ", " ", " "));
        for (int i = 1; i < 200; i++) {
            var one = parties(told, Party.state("IRN", "Iran"), organisation(made(0)));
            var other = parties(told, Party.state("RUS", "Russia"), organisation(made(i)));

            assertThat(PartyRelation.of(one, other)).isEqualTo(PartyRelation.NAMED_BY_BOTH);
            assertThat(mayMeet(one, other)).isTrue();
            assertThat(mayMeet(other, one)).isTrue();
        }
    }

    private static String made(int number) {
        return "body%d".formatted(number);
    }

    @Test
    void relation_isSymmetric() {
        for (var one : PARTIES) {
            for (var other : PARTIES) {
                assertThat(PartyRelation.of(one, other)).isEqualTo(PartyRelation.of(other, one));
            }
        }
    }

    /** The first is short for both of the others. */
    @Test
    void companyUnderTwoNames_isOneFromBothSides() {
        var marine = "Rosneft Marine";
        var trading = "Rosneft Trading";
        var told = " rosneft rosneft marine rosneft trading ";
        var one = parties(told, Party.state("RUS", "Russia"), organisation("Rosneft"));
        var other = parties(told, Party.state("CHN", "China"), organisation(marine), organisation(trading));

        assertThat(one.namedByBoth(other)).isOne();
        assertThat(other.namedByBoth(one)).isOne();
    }

    private static boolean mayMeet(Parties one, Parties other) {
        var card = PartyCard.of(other);
        return PartyCard.of(one).mayMeet(card.value(), card.soleOrganisation());
    }

    private static Parties parties(Party... parties) {
        return parties(" ", parties);
    }

    private static Parties parties(String told, Party... parties) {
        return new Parties(Stream.of(parties).map(PartyName::of).toList(), told);
    }

    private static Party organisation(String name) {
        return Party.named(name, PartyKind.ORGANISATION);
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
