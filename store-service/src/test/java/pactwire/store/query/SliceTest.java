package pactwire.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private final Slice slice = new Slice(14);

    @Test
    void months_areAllOfTheSlice_latestFirst() {
        assertThat(slice.first()).isEqualTo("2019-08-17");
        assertThat(slice.last()).isEqualTo("2021-01-09");
        assertThat(slice.months(1))
                .hasSize(18)
                .startsWith("month:2021-1", "month:2020-12")
                .endsWith("month:2019-9", "month:2019-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 100})
    void months_areGroupedBehindTheLatest(int together) {
        var groups = slice.months(together).stream()
                .map(group -> List.of(group.split(",")))
                .toList();

        assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(slice.months(1));
        assertThat(groups.subList(0, 2)).allMatch(group -> group.size() == 1);
        assertThat(groups).allMatch(group -> group.size() <= together);
        assertThat(groups.stream().mapToInt(List::size).max().getAsInt()).isEqualTo(Math.min(together, 8));
    }
}
