package pactwire.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.agreement.Judges;

class JudgeTrainingTest {
    @Test
    void sameExamples_giveSameWeights() throws IOException {
        assertThat(learnt()).isEqualTo(learnt());
    }

    private static byte[] learnt() throws IOException {
        var regression = new LogisticRegression(1);
        for (int i = 0; i < 20; i++) {
            regression.add(new int[] {1, 2 + i % 3}, true, 1);
            regression.add(new int[] {9, 2 + i % 3}, false, 0.5);
        }
        var judge = regression.train();
        var out = new ByteArrayOutputStream();
        new Judges(Map.of("sign", new Judges.Usual(AgreementStatus.SIGNED, Instrument.TREATY)), judge, judge, judge, 0)
                .write(out);
        return out.toByteArray();
    }

    @Test
    void party_isAmongTheAnnotatedByCodeOrName() {
        assertThat(JudgeTraining.isAmong(Party.state("PER", "Peru"), Set.of("PER", "Nordkaj")))
                .isTrue();
        assertThat(JudgeTraining.isAmong(Party.named("Nordkaj Group", PartyKind.COMPANY), Set.of("PER", "Nordkaj")))
                .isTrue();
        assertThat(JudgeTraining.isAmong(Party.named("Nord", PartyKind.COMPANY), Set.of("PER", "Nordkaj")))
                .isFalse();
    }

    @Test
    void passage_overlapsFromHalfOfTheShorterOn() {
        var told =
                new AnnotatedText.Told(0, 100, 200, null, AgreementStatus.SIGNED, Instrument.TREATY, Set.of(), false);

        assertThat(told.overlaps(150, 400)).isTrue();
        assertThat(told.overlaps(160, 400)).isFalse();
        assertThat(told.overlaps(120, 130)).isTrue();
    }
}
