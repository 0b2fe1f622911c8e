package pactwire.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeacherNamesTest {
    @Test
    void article_isNoPartOfTheName() {
        assertThat(simplify("the/B-ORG World/I-ORG Bank/L-ORG in/O Lima/U-GPE"))
                .containsExactly("O", "B-ORGANIZATION", "I-ORGANIZATION", "O", "B-LOCATION");
    }

    @Test
    void kindsWeDoNotKeep_areNoNames() {
        assertThat(simplify("Chinese/U-NORP art/O Monday/U-DATE")).containsExactly("O", "O", "O");
    }

    private static List<String> simplify(String marked) {
        List<String[]> rows =
                Arrays.stream(marked.split(" ")).map(word -> word.split("/")).toList();
        return TeacherNames.simplify(rows.stream().map(row -> row[1]).toList(), rows);
    }
}
