package pactwire.extract.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;

class JudgesTest {
    @Test
    void rows_areSortedAndStandOnce() {
        var seen = new Seen();
        seen.add("word", "sign");
        seen.add("word", "treaty");
        seen.add("word", "sign");

        assertThat(seen.rows()).hasSize(2).isSorted();
    }

    @Test
    void sameSight_givesSameRowsInAnyOrder() {
        var one = new Seen();
        one.add("object", "sign", "treaty");
        one.add("place", 1);
        var other = new Seen();
        other.add("place", 1);
        other.add("object", "sign", "treaty");

        assertThat(one.rows()).isEqualTo(other.rows());
    }

    @Test
    void score_isBiasAndWeightsOfWhatIsSeen() {
        var weights = new float[Judge.rows()];
        weights[3] = 0.8f;
        weights[7] = -0.4f;
        var judge = Judge.of(weights, -1);

        assertThat(judge.score(new int[] {3, 7, 9})).isCloseTo(-0.6, within(1e-6));
    }

    @Test
    void writtenJudges_areReadAlike() throws IOException {
        var shipped = Judges.shipped();
        var out = new ByteArrayOutputStream();
        shipped.write(out);
        var read = Judges.read(new ByteArrayInputStream(out.toByteArray()));
        var again = new ByteArrayOutputStream();
        read.write(again);

        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
        assertThat(read.triggers()).isEqualTo(shipped.triggers());
    }

    @Test
    void shippedJudges_knowWordsAndThreshold() {
        var judges = Judges.shipped();

        assertThat(judges.triggers())
                .containsEntry("sign", new Judges.Usual(AgreementStatus.SIGNED, Instrument.AGREEMENT))
                .hasSizeGreaterThan(100);
        assertThat(judges.threshold()).isEqualTo(2.5);
    }

    @Test
    void otherFile_isRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[] {1, 2, 3, 4});
        }

        assertThatThrownBy(() -> Judges.read(new ByteArrayInputStream(out.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("01020304");
    }
}
