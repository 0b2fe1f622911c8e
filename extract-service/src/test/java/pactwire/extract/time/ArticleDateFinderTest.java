package pactwire.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.extract.sentence.ArticleText;

class ArticleDateFinderTest {
    private static final String BODY =
            "The ministers of both countries spoke about fisheries, ports and the new ferry line across the strait at length.";

    private final ArticleDateFinder finder = new ArticleDateFinder();

    @Test
    void statedDay_isKept() {
        assertThat(find("2018-02-03", "On March 4, 2020, the ministers met. " + BODY))
                .isEqualTo(PublicationDate.of("2018-02-03", "given"));
    }

    @Test
    void statedYear_isRefinedByText() {
        assertThat(date("2020", "On March 4, 2020, the ministers met in Oslo. " + BODY))
                .isEqualTo("2020-03-04");
    }

    @Test
    void openingSentence_tellsTheDay() {
        assertThat(date(null, "On March 4, 2020, the ministers met in Oslo. " + BODY))
                .isEqualTo("2020-03-04");
    }

    @Test
    void lineOfItsOwn_tellsTheDay() {
        assertThat(date(null, "Wednesday, March 4, 2020\n\n" + BODY)).isEqualTo("2020-03-04");
    }

    @Test
    void signature_tellsTheDay() {
        assertThat(date(null, BODY + "\n\nTHE GOVERNOR'S HOUSE,\nMarch 4, 2020."))
                .isEqualTo("2020-03-04");
    }

    @Test
    void datelineWithWeekday_leavesOneYear() {
        assertThat(find(
                        null,
                        "REYKJAVIK, March 4. /NORD/. The ministers met on Wednesday. " + BODY
                                + " The line carried 4 million in 2019."))
                .isEqualTo(PublicationDate.of("2020-03-04", "weekday"));
    }

    @Test
    void yearCalledThePresentOne_completesTheDay() {
        assertThat(date(
                        null,
                        "On June 7th, the ministers met in Oslo. " + BODY
                                + "\n\nThey praised that 2016 marks 30 years of ferries."))
                .isEqualTo("2016-06-07");
    }

    @Test
    void yearlyFigureOfTheLatestYear_tellsTheNext() {
        assertThat(find(
                        null,
                        BODY + " In 2017, the ferries carried a record 3 million people, who visited both shores."))
                .isEqualTo(PublicationDate.of("2018", "text"));
    }

    @Test
    void anniversaryThisYear_tellsTheYear() {
        assertThat(date(null, BODY + " This year we celebrate the 50th anniversary of the 1969 Ferry Treaty."))
                .isEqualTo("2019");
    }

    @Test
    void dayOfAnEarlierSigning_isNotTheArticles() {
        assertThat(find(null, "The treaty signed on March 4, 2020, has entered into force. " + BODY))
                .isNull();
    }

    @Test
    void dayWithoutYear_isNoDate() {
        assertThat(find(null, "REYKJAVIK, March 4 - The ministers met. " + BODY))
                .isNull();
    }

    @Test
    void oldYearsAlone_tellNothing() {
        assertThat(find(null, BODY + " The first treaty of 1951 was replaced in 1987."))
                .isNull();
    }

    private @Nullable String date(@Nullable String stated, String text) {
        var found = find(stated, text);
        return found == null ? null : found.date();
    }

    private @Nullable PublicationDate find(@Nullable String stated, String text) {
        var published = stated == null ? null : PublicationDate.of(stated, "given");
        var article = new CleanArticle(
                "a",
                "h",
                null,
                "Ministers speak of ferries",
                null,
                null,
                "en",
                published,
                text,
                List.of(),
                List.of(),
                0,
                "r");
        return finder.find(new ArticleText(article, List.of()));
    }
}
