package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementStatus;

class TimeCardTest {
    private static final List<TimeCard> CARDS = cards();

    private static List<TimeCard> cards() {
        var others = Stream.of(
                new TimeCard(null, AgreementStatus.REJECTED, false),
                new TimeCard(Days.of("0001-01-01"), AgreementStatus.SIGNED, true),
                new TimeCard(Days.of("9999"), AgreementStatus.RATIFIED, false),
                new TimeCard(Days.of("1969-12"), AgreementStatus.NEGOTIATING, true));
        return Stream.concat(MergeRulesTest.reports().map(TimeCard::of), others)
                .distinct()
                .toList();
    }

    @Test
    void writtenAndRead_isTheSame() {
        assertThat(CARDS).hasSizeGreaterThan(100).allMatch(card -> card.equals(TimeCard.of(card.value())));
    }

    @Test
    void mayMeet_whoeverIsNotOfAnotherTime() {
        for (var one : CARDS) {
            assertThat(CARDS)
                    .allMatch(other -> one.mayMeet(other.value()) == (Timing.of(one, other) != Timing.APART))
                    .anyMatch(other -> one.mayMeet(other.value()));
        }
    }

    /** They are kept as numbers: a new one goes to the end. */
    @Test
    void statuses_keepTheirNumbers() {
        assertThat(AgreementStatus.values())
                .startsWith(
                        AgreementStatus.SIGNED,
                        AgreementStatus.AGREED,
                        AgreementStatus.ANNOUNCED,
                        AgreementStatus.CONCLUDED,
                        AgreementStatus.PLANNED,
                        AgreementStatus.NEGOTIATING,
                        AgreementStatus.RATIFIED,
                        AgreementStatus.EXTENDED,
                        AgreementStatus.SUSPENDED,
                        AgreementStatus.TERMINATED,
                        AgreementStatus.REJECTED);
    }
}
