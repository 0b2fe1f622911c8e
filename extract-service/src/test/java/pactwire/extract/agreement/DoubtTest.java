package pactwire.extract.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.entity.EntityFinder;

/** What the judge of finds makes of what the rules read. */
class DoubtTest {
    private static final String RETOLD = "Chile and Peru signed a treaty on extradition on Monday. It was the fourth"
            + " bilateral accord reached within the framework of the Paris Club since July, the statement said.";

    @Test
    void unlikelyFind_isTakenBack() {
        var article = Texts.article(RETOLD);
        var byRules = AgreementExtractor.load(Judges.none())
                .extract(article, EntityFinder.load().find(article), null);

        assertThat(byRules).hasSize(2);
        assertThat(Texts.extract(article, null))
                .singleElement()
                .satisfies(found -> assertThat(found.status()).isEqualTo(AgreementStatus.SIGNED));
    }

    @Test
    void trace_tellsThatAFindWasUnlikely() {
        var steps = Texts.explain(Texts.article(RETOLD), null).steps();

        assertThat(steps).filteredOn(step -> step.outcome() == Outcome.FOUND).hasSize(1);
        assertThat(steps)
                .filteredOn(step -> step.outcome() == Outcome.REJECTED)
                .anySatisfy(step -> assertThat(step.rule()).matches("unlikely, 0\\.\\d\\d; .+"));
    }

    @Test
    void confidence_isHigherForASigningThanForGoodwill() {
        var found = Texts.extract(
                Texts.article("Chile and Peru signed a customs treaty in Lima on Monday. The two leaders agreed to"
                        + " continue the exchanges on clean energy that were begun under a working group in 2010."),
                null);

        assertThat(found).hasSize(2);
        assertThat(found.get(0).confidence()).isGreaterThan(0.9);
        assertThat(found.get(1).confidence()).isLessThan(0.5);
    }

    @Test
    void confidence_isTheJudgesOddsLessWhatItIsOversureBy() {
        assertThat(FindJudge.confidence(0.6)).isEqualTo(0.5);
        assertThat(FindJudge.confidence(2.6)).isCloseTo(0.88, within(0.005));
        assertThat(FindJudge.confidence(40)).isEqualTo(0.98);
        assertThat(FindJudge.confidence(-40)).isEqualTo(0.02);
    }

    @Test
    void confidenceOfAProposal_isTheShareOfItsBand() {
        var confidences = new Confidences();

        assertThat(confidences.least()).isEqualTo(Judges.shipped().threshold());
        assertThat(confidences.of(0.5)).isEqualTo(confidences.of(confidences.least()));
        assertThat(confidences.of(2.6)).isEqualTo(confidences.of(3.9));
        assertThat(confidences.of(4.6)).isGreaterThan(confidences.of(2.6));
    }
}
