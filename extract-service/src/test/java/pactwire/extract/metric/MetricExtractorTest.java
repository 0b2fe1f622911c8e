package pactwire.extract.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import pactwire.contract.MetricFound;
import pactwire.contract.Modifier;
import pactwire.contract.Nature;
import pactwire.contract.Party;

class MetricExtractorTest {
    @Test
    void tradeFigure_hasIndicatorUnitPeriodAndSubjects() {
        var trade = only(
                "Trade between Norway and Chile reached almost US$3.4 billion last year, the minister said.",
                "2023-05-02");
        assertThat(trade.indicator().code()).isEqualTo("bilateral_trade");
        assertThat(trade.value().min()).isEqualByComparingTo("3400000000");
        assertThat(trade.unit()).isEqualTo("USD");
        assertThat(trade.modifier()).isEqualTo(Modifier.NEARLY);
        assertThat(trade.nature()).isEqualTo(Nature.ACTUAL);
        assertThat(trade.period()).isEqualTo("2022");
        assertThat(trade.subjects()).extracting(Party::id).containsExactly("NOR", "CHL");
    }

    @Test
    void figuresOfIt_measureWhatTheSentenceBeforeMeasured() {
        var found = Articles.read(
                "Talks",
                "Trade between Norway and Chile amounted to $2 billion in 2020. It climbed to $3 billion in 2021 and "
                        + "$4 billion in 2022, as Peru bought less. The figure was $1 billion in 2010.",
                null);
        assertThat(found)
                .hasSize(4)
                .allSatisfy(metric -> assertThat(metric.indicator().code()).isEqualTo("bilateral_trade"))
                .allSatisfy(metric ->
                        assertThat(metric.subjects()).extracting(Party::id).containsExactly("NOR", "CHL"));
    }

    @Test
    void figuresOfAnotherThing_measureTheirOwn() {
        var found = Articles.read(
                "Talks",
                "Exports of Norway reached $20 billion in 2020. It spent $2 billion on roads. The price was $3 million.",
                null);
        assertThat(found.get(0).indicator().code()).isEqualTo("exports");
        assertThat(found.subList(1, 3))
                .extracting(metric -> metric.indicator().code())
                .doesNotContain("exports");
    }

    @Test
    void evidence_isWhereTheFigureStands() {
        String text = "The talks were long.\n\nNorway sold 40 ferries to Chile. They sail well.";
        var ferries = Articles.read("Talks", text, null).get(0);
        assertThat(ferries.evidence().text()).isEqualTo("Norway sold 40 ferries to Chile.");
        assertThat(text.substring(ferries.evidence().start(), ferries.evidence().end()))
                .isEqualTo(ferries.evidence().text());
    }

    @Test
    void evidenceOfAnEndlessSentence_isItsClause() {
        String text = "The council, " + "which has met, ".repeat(60) + "spent 12 million euros on roads, "
                + "and has met, ".repeat(60) + "again.";
        assertThat(only(text, null).evidence().text())
                .contains("12 million euros")
                .hasSizeLessThan(500);
    }

    @Test
    void fromTo_isTwoFigures() {
        var found = Articles.read("Talks", "Norway raised its exports from 400 to about 700 tonnes.", null);
        assertThat(found).extracting(metric -> metric.value().min().intValue()).containsExactly(400, 700);
        assertThat(found).extracting(MetricFound::modifier).containsExactly(Modifier.EXACT, Modifier.APPROX);
    }

    @Test
    void fractionOfSomething_isPercent() {
        var share = only("A quarter of the fleet is Chilean.", null);
        assertThat(share.value().min()).isEqualByComparingTo("25");
        assertThat(share.unit()).isEqualTo("percent");
    }

    @Test
    void unitsOfTheMap_areConverted() {
        assertThat(only("The road is 100 miles long.", null).unit()).isEqualTo("km");
        assertThat(only("The road is 100 miles long.", null).value().min()).isEqualByComparingTo("160.9344");
    }

    @Test
    void bareDollar_isThatOfTheCountrySpokenOf() {
        String text =
                "Canada will pay for the bridge. Canada and Ontario signed. The bridge, the Canadian minister said, cost $40 million.";
        assertThat(only(text, null).unit()).isEqualTo("CAD");
    }

    @Test
    void bareDollar_isElseThatOfTheUnitedStates() {
        assertThat(only("Kenya bought maize for $40 million.", null).unit()).isEqualTo("USD");
    }

    @Test
    void factToldTwice_isOneFigure() {
        assertThat(Articles.read("Talks", "Norway gave 40 ferries.\n\nThe 40 ferries sail in May.", null))
                .hasSize(1);
    }

    @Test
    void thoseWhoMeet_areNoFigure() {
        var decisions = Articles.explain("Talks", "The two sides met. One of the leaders spoke for hours.", null);
        assertThat(decisions)
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.found()).isNull());
    }

    @Test
    void votes_areTwoFigures() {
        assertThat(Articles.read("Vote", "Parliament votes 57–43 to ratify the pact.", "2022-02-02"))
                .extracting(metric -> metric.value().min().intValue())
                .containsExactly(57, 43);
    }

    @Test
    void ids_areStableAndUnique() {
        String text =
                "Norway sold 40 ferries, Chile sold 40 ferries and Peru sold 40 ferries. Exports rose 4 percent, imports rose 4 percent.";
        var ids =
                Articles.read("Talks", text, null).stream().map(MetricFound::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(Articles.read("Talks", text, null))
                .extracting(MetricFound::id)
                .containsExactlyElementsOf(ids);
    }

    @Test
    void everyNumber_isDecidedOnWithAReason() {
        var decisions = Articles.explain("Talks", "The two sides spent 4 million euros, 30 of them on ink.", null);
        assertThat(decisions).extracting(MetricDecision::written).contains("two sides", "4 million euros");
        assertThat(decisions).allSatisfy(decision -> assertThat(decision.rule()).isNotBlank());
    }

    @Test
    void textWithoutAnEnd_takesLinearTime() {
        for (String unit : List.of(
                "1st largest ", "from 5 percent to ", "12 flights, ", "$3 ", "growth of ", "In 2019 2 cars ", "9. ")) {
            String text = unit.repeat(30_000 / unit.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> Articles.read("Talks", text, "2020-01-01"), unit);
        }
    }

    private static MetricFound only(String text, String published) {
        var found = Articles.read("Talks", text, published);
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }
}
