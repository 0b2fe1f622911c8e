package pactwire.store.agreement.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.store.Samples;
import pactwire.store.query.Facet;

class BlocksTest {
    /** PostgreSQL refuses a row whose index entry is longer. */
    private static final int MOST_BYTES = 2_712;

    @Test
    void absurdlyLongNames_canStillBeIndexed() {
        var one = Party.named("一".repeat(100_000), PartyKind.ORGANISATION);
        var other = Party.named("丁".repeat(100_000), PartyKind.ORGANISATION);
        var found = Samples.agreement("f", "a", "Agreement on " + "水".repeat(100_000), "2024-05-01", one, other);

        assertThat(Blocks.of(new Report(found, null)))
                .isNotEmpty()
                .allMatch(block -> block.getBytes(UTF_8).length < MOST_BYTES);
        assertThat(Facet.of("party", one.name()).getBytes(UTF_8)).hasSizeLessThan(MOST_BYTES);
    }
}
