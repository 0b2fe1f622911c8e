package pactwire.store.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentOriginsTest {
    private final RecentOrigins recent = new RecentOrigins();

    @Test
    void originsOfThatVersion_areTakenOnce() {
        var origins = new SeriesOrigins();
        recent.put("s", "7", origins);

        assertThat(recent.take("s", "7")).isSameAs(origins);
        assertThat(recent.take("s", "7")).isNull();
    }

    @Test
    void originsOfAnotherVersion_areForgotten() {
        recent.put("s", "7", new SeriesOrigins());

        assertThat(recent.take("s", "8")).isNull();
        assertThat(recent.take("s", "7")).isNull();
    }

    @Test
    void tooMany_pushOutThoseUsedLongestAgo() {
        for (int series = 0; series < 80_000; series++) {
            recent.put("s" + series, "1", new SeriesOrigins());
        }

        assertThat(recent.take("s0", "1")).isNull();
        assertThat(recent.take("s79999", "1")).isNotNull();
    }
}
