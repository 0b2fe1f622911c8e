package pactwire.extract.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.extract.agreement.Texts.article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.entity.EntityFinder;

class ProposerTest {
    private static final EntityFinder ENTITIES = EntityFinder.load();
    private static final AgreementExtractor RULES_ALONE = AgreementExtractor.load(Judges.none());

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "Under a contract that Peru's port authority awarded last week to Danish builder Nordkaj, the quay at Callao will be lengthened by 300 metres. | PER | 0.78",
                "Today in Lima, Peru launched the Pacific Ports Partnership with Chile, Ecuador and Colombia. | CHL | 0.78",
                "Vietnam's Lotus Air has placed a firm commitment with Embraer for nine E190-E2 jets. | Embraer | 0.59"
            })
    void sentenceThatNoRuleReads_isProposed(String text, String party, double confidence) {
        var article = article(text + "\n\nOfficials gave no further details.");

        assertThat(RULES_ALONE.extract(article, ENTITIES.find(article), null)).isEmpty();
        assertThat(Texts.extract(article, null)).singleElement().satisfies(found -> {
            assertThat(found.parties())
                    .anyMatch(one -> party.equals(one.id()) || one.name().equals(party));
            assertThat(found.confidence()).isEqualTo(confidence);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finland and Sweden are friends, and their ministers praised the state of cooperation.",
                "The treaty of 1904 between Chile and Bolivia remains a bone of contention.",
                "Peru called on Chile to sign the fisheries convention.",
                "Australia will give Fiji 20 million dollars for schools.",
                "The court in The Hague heard Ghana's case against Ivory Coast.",
                "PERU LAUNCHED THE PACIFIC PORTS PARTNERSHIP WITH CHILE",
                "Today in Lima, Peru launched the Pacific Ports Partnership with the following states:"
            })
    void sentenceThatTellsOfNone_isNotProposed(String text) {
        var article = article(text);

        assertThat(Texts.extract(article, null)).isEmpty();
    }

    @Test
    void proposal_leavesWhatTheRulesReadAsItIs() {
        var article = article("Chile and Norway signed a memorandum on ports in Oslo.\n\n"
                + "Vietnam's Lotus Air has placed a firm commitment with Embraer for nine E190-E2 jets.");
        var byRules = RULES_ALONE.extract(article, ENTITIES.find(article), null);

        assertThat(byRules).hasSize(1);
        assertThat(Texts.extract(article, null))
                .hasSize(2)
                .first()
                .usingRecursiveComparison()
                .ignoringFields("confidence")
                .isEqualTo(byRules.get(0));
    }

    @Test
    void findOfOneParty_isCompleted() {
        var article = article(
                "Vietnam's Lotus Air reached an agreement last night over jets that Embraer will deliver from May.");

        assertThat(RULES_ALONE.extract(article, ENTITIES.find(article), null))
                .singleElement()
                .satisfies(found -> assertThat(found.parties()).hasSize(1));
        assertThat(Texts.extract(article, null)).singleElement().satisfies(found -> {
            assertThat(found.parties())
                    .hasSize(2)
                    .anyMatch(party -> party.name().equals("Embraer"));
            assertThat(found.confidence()).isEqualTo(0.93);
        });
    }

    @Test
    void blocThatAgrees_isLeftAlone() {
        var article =
                article("OPEC agreed on Friday to cut output, said Norway's oil minister, who was there as a guest.");

        assertThat(Texts.extract(article, null))
                .singleElement()
                .satisfies(found -> assertThat(found.parties()).hasSize(1));
    }

    @Test
    void trace_tellsWordAndScore() {
        var trace = Texts.explain(
                article("Vietnam's Lotus Air has placed a firm commitment with Embraer for nine jets."), null);

        assertThat(trace.steps())
                .filteredOn(step -> step.outcome() == Outcome.FOUND)
                .singleElement()
                .satisfies(step -> assertThat(step.rule()).startsWith("learnt: commitment, log odds "));
    }
}
