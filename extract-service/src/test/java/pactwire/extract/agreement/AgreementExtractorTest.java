package pactwire.extract.agreement;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static pactwire.extract.agreement.Texts.article;
import static pactwire.extract.agreement.Texts.explain;
import static pactwire.extract.agreement.Texts.extract;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Context;
import pactwire.contract.Money;
import pactwire.contract.PublicationDate;
import pactwire.extract.agreement.AgreementTrace.Outcome;

class AgreementExtractorTest {
    private static final String NEWS =
            "Norway and Chile signed a $3 billion gas supply agreement in Oslo on Tuesday, the Norwegian energy minister said.";

    @Test
    void agreement_carriesEvidenceDateValueContextAndCodes() {
        var found = extract(article(NEWS), PublicationDate.of("2024-05-16", "given"));

        assertThat(found).hasSize(1);
        var agreement = found.get(0);
        assertThat(NEWS.substring(
                        agreement.evidence().start(), agreement.evidence().end()))
                .isEqualTo(agreement.evidence().text());
        assertThat(agreement.signed().date()).isEqualTo("2024-05-14");
        assertThat(agreement.value()).isEqualTo(new Money(new BigDecimal("3000000000"), "USD"));
        assertThat(agreement.contexts()).contains(Context.ENERGY);
        assertThat(agreement.plover()).isEqualTo("SUPPORT");
        assertThat(agreement.cameo()).isEqualTo("057");
    }

    @Test
    void idsStay_whenTextBeforeChanges() {
        var before = extract(article(NEWS), null);
        var after = extract(article("It rained in the morning.\n\n" + NEWS), null);

        assertThat(after)
                .extracting(AgreementFound::id)
                .containsExactly(before.get(0).id());
    }

    @Test
    void idsDiffer_withinAnArticle() {
        var found = extract(
                article("Norway and Chile signed memorandums on whaling and on ports and a protocol on fish."), null);

        assertThat(found).hasSizeGreaterThan(1);
        assertThat(found).extracting(AgreementFound::id).doesNotHaveDuplicates();
    }

    @Test
    void laterPassage_movesTheStatusOn() {
        var found = extract(
                article("Norway and Chile agreed on a whaling treaty last spring.\n\n"
                        + "The whaling treaty was signed today in Oslo."),
                PublicationDate.of("2024-05-16", "given"));

        assertThat(found).extracting(AgreementFound::status).containsExactly(AgreementStatus.SIGNED);
    }

    @Test
    void trace_saysWhyNothingWasFound() {
        var trace = explain(article("Norway and Chile hope to sign a fisheries agreement."), null);

        assertThat(trace.agreements()).isEmpty();
        assertThat(trace.steps())
                .anySatisfy(step -> assertThat(step.outcome()).isEqualTo(Outcome.REJECTED))
                .anySatisfy(step -> assertThat(step.rule()).contains("hope"));
    }

    @Test
    void truce_hasItsOwnCode() {
        var found = extract(article("Norway and Chile agreed to a ceasefire on Monday."), null);

        assertThat(found).extracting(AgreementFound::plover).containsExactly("CONCEDE");
    }

    /** More than 10,000 commas, quotes and brackets that never close, lists and infinitives without end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway and Chile signed an agreement ",
                "Norway, ",
                "“Norway said \"that ",
                "and a protocol on ports ",
                "(the agreement ",
                "agreed to sign to sign "
            })
    void hostileText_isReadInBoundedTimeAndEvidence(String unit) {
        assertBounded(unit, 100_000);
    }

    @Test
    void sentenceOfTwoMillionCharacters_isReadInBoundedTimeAndEvidence() {
        assertBounded("Norway and Chile signed an agreement ", 2_000_000);
    }

    private static void assertBounded(String unit, int length) {
        var text = article(unit.repeat(length / unit.length()));

        var found = assertTimeout(ofSeconds(120), () -> extract(text, null));

        assertThat(found)
                .allSatisfy(agreement -> assertThat(agreement.evidence().text())
                        .hasSizeLessThanOrEqualTo(AgreementExtractor.LONGEST_EVIDENCE));
    }
}
