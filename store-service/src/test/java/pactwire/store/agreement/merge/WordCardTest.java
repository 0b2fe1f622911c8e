package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordCardTest {
    private static final List<Profile> REPORTS =
            MergeRulesTest.reports().map(Profile::of).toList();

    @Test
    void reportsThatCannotBeOneByTheirWords_areToldApart() {
        var ruledOut = new ArrayList<Verdict>();
        var meeting = 0;
        for (var one : REPORTS) {
            for (var other : REPORTS) {
                if (one.mayMeet(other.parties64(), other.soleOrganisation(), other.time64())) {
                    meeting++;
                    if (!one.mayBeOneWith(other.time64(), kept(other))) {
                        ruledOut.add(Comparison.of(one, other));
                    }
                }
            }
        }

        assertThat(ruledOut)
                .noneMatch(verdict -> verdict instanceof Verdict.Same || verdict instanceof Verdict.Perhaps);
        assertThat(ruledOut).as("of those that may meet").hasSizeGreaterThan(meeting / 4);
    }

    /** As the others do: none is found by one and not by the other. */
    @Test
    void words_areSymmetric() {
        for (var one : REPORTS) {
            for (var other : REPORTS) {
                assertThat(one.mayBeOneWith(other.time64(), kept(other)))
                        .isEqualTo(other.mayBeOneWith(one.time64(), kept(one)));
            }
        }
    }

    @Test
    void wordsOfAnotherVersion_sayNothing() {
        var bytes = REPORTS.get(0).words().bytes();
        bytes[0]++;

        assertThat(WordCard.of(bytes)).isNull();
        assertThat(WordCard.of((byte[]) null)).isNull();
    }

    private static WordCard kept(Profile report) {
        return WordCard.of(report.words().bytes());
    }
}
