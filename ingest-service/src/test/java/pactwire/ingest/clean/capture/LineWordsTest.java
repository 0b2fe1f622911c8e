package pactwire.ingest.clean.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pactwire.ingest.clean.capture.LineWords.Kind;

class LineWordsTest {
    private static int count(Kind kind, String line) {
        return LineWords.count(List.of(line.split(" ")))[kind.ordinal()];
    }

    @Test
    void wordsOfAKind_areCounted() {
        assertThat(count(Kind.PICTURE, "photo by ada finn via getty images")).isEqualTo(4);
        assertThat(count(Kind.SELLING, "sign up for our free newsletter")).isEqualTo(3);
        assertThat(count(Kind.LEGAL, "the two ministers signed a treaty")).isZero();
    }

    @Test
    void wordOfSeveralKinds_countsForEach() {
        assertThat(count(Kind.SELLING, "free podcast")).isEqualTo(2);
        assertThat(count(Kind.PICTURE, "video")).isEqualTo(1);
        assertThat(count(Kind.TIME, "updated")).isEqualTo(1);
    }

    @Test
    void wordsOfAgreements_areOfNoKind() {
        assertThat(LineWords.count(List.of("deal", "agreement", "agree", "signed", "support")))
                .containsOnly(0);
    }
}
