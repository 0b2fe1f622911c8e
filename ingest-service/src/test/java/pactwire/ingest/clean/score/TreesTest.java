package pactwire.ingest.clean.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TreesTest {
    /** The first tree asks three questions, the second is a leaf. */
    private static final String MODEL = """
            trees 0.5 8
            tree
            WORDS 10.0 1 2
            LINK_DENSITY 0.5 3 4
            WORDS 40.0 5 6
            leaf 1.0
            leaf 2.0
            leaf 4.0
            leaf 8.0
            tree
            leaf 16.0
            """;

    private enum Ask {
        LINK_DENSITY,
        UNUSED,
        WORDS
    }

    private static double score(float words, float linkDensity) throws IOException {
        Trees trees = Trees.read(new BufferedReader(new StringReader(MODEL)), Trees.Features.of(Ask.class));
        float[] row = new float[Ask.values().length];
        row[Ask.WORDS.ordinal()] = words;
        row[Ask.LINK_DENSITY.ordinal()] = linkDensity;
        return trees.score(row, trees.scratch());
    }

    @Test
    void score_isTheSumOfTheLeavesThatTheAnswersLeadTo() throws IOException {
        assertThat(score(5, 0)).isEqualTo(17.5);
        assertThat(score(5, 1)).isEqualTo(18.5);
        assertThat(score(20, 0)).isEqualTo(20.5);
        assertThat(score(20, 1)).isEqualTo(20.5);
        assertThat(score(50, 0)).isEqualTo(24.5);
    }

    @Test
    void valueAtTheThreshold_goesLeft() throws IOException {
        assertThat(score(10, 0.5f)).isEqualTo(17.5);
        assertThat(score(40, 0)).isEqualTo(20.5);
    }
}
