package pactwire.contract.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final RateLimits limits = new RateLimits();

    @Test
    void requestsOverTheRate_areToldWhenToComeBack_andOthersAreNot() {
        assertThat(limits.take("greedy", 2)).isEmpty();
        // A slow machine may earn a request while it asks: it cannot earn them faster than it asks.
        var refused = IntStream.range(0, 1_000_000)
                .mapToObj(i -> limits.take("greedy", 2))
                .filter(OptionalLong::isPresent)
                .findFirst();

        assertThat(refused).hasValue(OptionalLong.of(1));
        assertThat(limits.take("modest", 2)).isEmpty();
    }

    @Test
    void addressesWithoutEnd_doNotFillTheMemory() {
        for (int i = 0; i < 3 * RateLimits.CALLERS; i++) {
            limits.take("address " + i, 2);
        }
        assertThat(limits.size()).isEqualTo(RateLimits.CALLERS);
    }
}
