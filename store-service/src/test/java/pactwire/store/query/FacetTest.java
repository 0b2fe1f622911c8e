package pactwire.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FacetTest {
    /** PostgreSQL refuses a row whose index entry is longer. */
    private static final int MOST_BYTES = 2_712;

    @Test
    void absurdlyLongNames_canStillBeIndexed() {
        assertThat(Facet.of("party", "一".repeat(100_000)).getBytes(UTF_8)).hasSizeLessThan(MOST_BYTES);
    }
}
