package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
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
    void sameWordsWithOneStateInCommon_meet() {
        assertThat(meeting(report("a", KENYA, PORTUGAL), report("b", KENYA, CHILE)))
                .isNotEmpty();
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
