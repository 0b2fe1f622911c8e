package pactwire.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.Span;
import pactwire.extract.agreement.Judges;
import pactwire.extract.agreement.SeenFind;

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
        Judges.of(Map.of("sign", new Judges.Usual(AgreementStatus.SIGNED, Instrument.TREATY)), judge, judge, judge, 0)
                .withFinds(judge, -1)
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
    void find_isRightOnceAndOnlyWithAPartyOfTheAgreement() {
        var told = new AnnotatedText.Told(
                0, 100, 200, null, AgreementStatus.SIGNED, Instrument.TREATY, Set.of("PER", "CHL"), false);
        var text = new AnnotatedText("t", "plain", "", "", List.of(told));
        var peru = List.of(Party.state("PER", "Peru"));
        var ghana = List.of(Party.state("GHA", "Ghana"));
        var found = new ArrayList<SeenFind>();
        for (int i = 0; i < 20; i++) {
            found.add(new SeenFind(List.of(new Span(100, 190)), peru, new int[] {1}));
            found.add(new SeenFind(List.of(new Span(100, 190)), peru, new int[] {2}));
            found.add(new SeenFind(List.of(new Span(100, 190)), ghana, new int[] {3}));
            found.add(new SeenFind(List.of(new Span(300, 390)), peru, new int[] {4}));
        }
        var texts = new ArrayList<JudgeTraining.Found>();
        for (int i = 0; i < found.size(); i += 4) {
            texts.add(new JudgeTraining.Found(text, found.subList(i, i + 4)));
        }

        var judge = JudgeTraining.trainFinds(texts, List.of());

        double right = judge.score(new int[] {1});
        assertThat(right).isGreaterThan(judge.score(new int[] {2}) + 0.5);
        assertThat(right).isGreaterThan(judge.score(new int[] {3}) + 0.5);
        assertThat(right).isGreaterThan(judge.score(new int[] {4}) + 0.5);
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
