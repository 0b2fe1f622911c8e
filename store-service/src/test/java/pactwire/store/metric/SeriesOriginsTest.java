package pactwire.store.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;

class SeriesOriginsTest {
    private final SeriesOrigins origins = new SeriesOrigins();

    @Test
    void copyOfTwoOthers_joinsThem() {
        origins.add("tass", 0b0000_0000_0000_0000_0001L);
        origins.add("xinhua", 0b1111_1111_1111_1111_0001L);
        assertThat(origins.sources()).isEqualTo(2);

        origins.add("reuters", 0b0000_0000_1111_1111_0001L);

        assertThat(origins.sources()).isEqualTo(1);
        assertThat(origins.part("xinhua")).isEqualTo(origins.part("tass")).isEqualTo("tass");
        assertThat(origins.takeJoined()).containsExactly("xinhua");
        assertThat(origins.takeJoined()).isEmpty();
    }

    @Test
    void originThatIsKnown_isNotAdded() {
        assertThat(origins.add("tass", 7)).isTrue();
        assertThat(origins.add("tass", 7)).isFalse();
        assertThat(origins.add("tass", 8)).isTrue();
        assertThat(origins.size()).isEqualTo(2);
    }

    @Test
    void unknownTexts_areNoCopies() {
        origins.add("a1", 0);
        origins.add("a2", 0);
        assertThat(origins.sources()).isEqualTo(2);
    }

    /** Few publishers, and texts of which many are copies of copies. */
    @Test
    void originsInAnyOrder_writtenDownInBetween_arePartsAsAllOfThemTogether() {
        var random = new Random(5);
        for (int round = 0; round < 50; round++) {
            var texts = random.longs(6).toArray();
            var all = IntStream.range(0, 40)
                    .mapToObj(number -> new Origin(
                            "a" + number,
                            "paper" + random.nextInt(15),
                            texts[random.nextInt(6)] ^ random.nextLong() & random.nextLong() & random.nextLong()))
                    .collect(Collectors.toList());
            var expected = Origins.groups(all).stream()
                    .map(group -> group.stream().map(Origin::source).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());

            Collections.shuffle(all, random);
            var first = new SeriesOrigins();
            add(all.subList(0, 20), first);
            var told = writtenDown(all.subList(0, 20), first);
            add(all.subList(20, 40), told);

            assertThat(publishersByPart(all, told)).isEqualTo(expected);
            assertThat(told.sources()).isEqualTo(expected.size());
        }
    }

    private static void add(List<Origin> some, SeriesOrigins to) {
        some.forEach(origin -> to.add(origin.source(), origin.fingerprint()));
    }

    private static SeriesOrigins writtenDown(List<Origin> some, SeriesOrigins origins) {
        var restored = new SeriesOrigins();
        some.forEach(origin -> restored.restore(origin.source(), origin.fingerprint(), origins.part(origin.source())));
        return restored;
    }

    private static Set<Set<String>> publishersByPart(List<Origin> all, SeriesOrigins origins) {
        var byPart = new HashMap<String, Set<String>>();
        all.forEach(origin -> byPart.computeIfAbsent(origins.part(origin.source()), part -> new HashSet<>())
                .add(origin.source()));
        return new HashSet<>(byPart.values());
    }
}
