package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HintTest {
    private static final Report GRAIN = told("1", "grain contract", "signed a grain contract");
    private static final Report RYE = told("2", "contract on rye", "signed a contract on rye");
    private static final Report RICE = told("2", "contract on rice", "signed a contract on rice");

    @Test
    void kindredWords_joinWhereNothingElseCanBeMeant() {
        assertThat(agreements(GRAIN, RYE)).isEqualTo(1);
    }

    @Test
    void kindredWords_doNotJoinWhereTwoInstrumentsOfOneVisitCanBeMeant() {
        assertThat(agreements(GRAIN, RYE, RICE)).isEqualTo(3);
    }

    @Test
    void aSentenceInTheWordsOfTheOthersTitle_joins() {
        var port = told("1", "port concession", "signed a port concession");
        var berths = told("2", "contract on six berths", "signed a contract on six berths of the port");

        assertThat(agreements(port, berths)).isEqualTo(1);
    }

    @Test
    void aSentenceOfSeveralInstruments_doesNot() {
        var port = told("1", "agreement on the port", "signed an agreement on the port");
        var visas = told("2", "agreement on visas", "signed agreements on visas and on the port");

        assertThat(agreements(port, visas)).isEqualTo(2);
    }

    private static long agreements(Report... reports) {
        return Merger.merge(Stream.of(reports).map(Profile::of).toList(), Separations.NONE, new RecentVerdicts())
                .size();
    }

    private static Report told(String article, String title, String sentence) {
        return ReportRow.report(
                title,
                article,
                title,
                "contract",
                "signed",
                "KEN POL",
                "2024-05-01",
                "2024-05-01",
                "",
                "Kenya and Poland " + sentence + ".");
    }
}
