package pactwire.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static String words(String kind, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> kind + i).collect(Collectors.joining(" "));
    }

    @Test
    void textsThatShareAParagraph_goTogetherAlsoByWayOfAThird() {
        var folds = MakeJudges.folds(List.of(
                words("a", 0, 60), words("b", 0, 60), words("c", 0, 60), words("a", 0, 60) + " " + words("b", 0, 60)));

        assertThat(folds[0]).isEqualTo(folds[1]).isEqualTo(folds[3]);
        assertThat(folds[2]).isNotEqualTo(folds[0]);
    }

    @Test
    void textsThatShareASentence_goApart() {
        var folds = MakeJudges.folds(
                List.of(words("a", 0, 20) + " " + words("b", 0, 60), words("a", 0, 20) + " " + words("c", 0, 60)));

        assertThat(folds[0]).isNotEqualTo(folds[1]);
    }
}
