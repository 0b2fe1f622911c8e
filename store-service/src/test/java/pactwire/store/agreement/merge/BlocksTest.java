package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pactwire.contract.Party;
import pactwire.store.Samples;

class BlocksTest {
    private static final String TITLE = "agreement on maritime rescue and lighthouses";
    private static final Party KENYA = Party.state("KEN", "Kenya");
    private static final Party PORTUGAL = Party.state("PRT", "Portugal");
    private static final Party NORWAY = Party.state("NOR", "Norway");
    private static final Party CHILE = Party.state("CHL", "Chile");

    @Test
    void sameWordsAmongOtherStates_doNotMeet() {
        assertThat(meeting(report("a", KENYA, PORTUGAL), report("b", NORWAY, CHILE)))
                .isEmpty();
    }

    @Test
    void sameWordsWithOneOfTwoStatesInCommon_areOfOtherPartiesAndDoNotMeet() {
        assertThat(meeting(report("a", KENYA, PORTUGAL), report("b", KENYA, CHILE)))
                .isEmpty();
    }

    @Test
    void sameWordsWithTheOnlyState_meet_bothWays() {
        assertThat(meeting(report("a", KENYA), report("b", KENYA, CHILE))).isNotEmpty();
        assertThat(meeting(report("b", KENYA, CHILE), report("a", KENYA))).isNotEmpty();
        assertThat(meeting(report("a", KENYA), report("b", KENYA))).isNotEmpty();
    }

    @Test
    void sameWordsOfFewAmongMany_meet_bothWays() {
        var many = Stream.concat(
                        Stream.of(KENYA, CHILE),
                        IntStream.range(0, 20).mapToObj(i -> Party.state("AA" + (char) ('A' + i), "State " + i)))
                .toArray(Party[]::new);
        assertThat(meeting(report("a", KENYA, CHILE), report("b", many))).isNotEmpty();
        assertThat(meeting(report("b", many), report("a", KENYA, CHILE))).isNotEmpty();
    }

    @Test
    void sameWordsOfNobodyKnown_meetThoseAmongStates_bothWays() {
        assertThat(meeting(report("a", KENYA, PORTUGAL), report("b"))).isNotEmpty();
        assertThat(meeting(report("b"), report("a", KENYA, PORTUGAL))).isNotEmpty();
    }

    private static Set<Long> meeting(Report seeker, Report other) {
        var blocks = new HashSet<>(Blocks.around(seeker));
        blocks.retainAll(Blocks.of(other));
        return blocks;
    }

    private static Report report(String id, Party... parties) {
        return new Report(Samples.agreement(id, "article-" + id, TITLE, "2024-05-01", parties), null);
    }
}
