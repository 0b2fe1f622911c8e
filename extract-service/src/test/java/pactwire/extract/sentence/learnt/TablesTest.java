package pactwire.extract.sentence.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final int[] FEATURES = {0, 1, 3 + 4, 1};

    @Test
    void sparseTable_scoresAsTheDenseWeightsItWasMadeOf() throws IOException {
        float[] dense = {0, 0.5f, -1, 200, 0, 0.1f, 0, 0, 0, -64, 2, 0};
        SparseTable table = SparseTable.of(dense, 3, 0.5, 1);
        assertThat(scores(table)).containsExactly(400 + 400 - 128, 4, -2);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        assertThat(scores(SparseTable.read(input(bytes)))).containsExactly(scores(table));
    }

    @Test
    void moveTable_scoresAsTheDenseWeightsItWasMadeOf() throws IOException {
        float[] dense = {1, -2, 3, 100, -100, 0, 0, 0, 0, 9_999, -9_999, 0.2f};
        MoveTable table = MoveTable.of(dense, 0.5, 1);
        assertThat(scores(table)).containsExactly(2 + 200 + 200 + 511, -4 - 200 - 200 - 511, 6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        assertThat(scores(MoveTable.read(input(bytes)))).containsExactly(scores(table));
    }

    @Test
    void settled_knowsItsOwnAndNoOthers() throws IOException {
        Settled settled = Settled.of(Map.of(56, 3, 56 + 4096, 0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        settled.write(new DataOutputStream(bytes));
        Settled read = Settled.read(input(bytes));
        assertThat(read.outcome(56)).isEqualTo(3);
        assertThat(read.outcome(56 + 4096)).isZero();
        assertThat(read.outcome(58)).isEqualTo(-1);
    }

    private static DataInputStream input(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static int[] scores(SparseTable table) {
        int[] scores = new int[4];
        table.score(FEATURES.clone(), FEATURES.length, new int[FEATURES.length], scores);
        return Arrays.copyOf(scores, 3);
    }

    private static int[] scores(MoveTable table) {
        int[] scores = new int[3];
        table.score(FEATURES, FEATURES.length, scores);
        return scores;
    }
}
