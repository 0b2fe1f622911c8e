package pactwire.ingest.clean.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    private static final LocalDate FIFTH_OF_JUNE = LocalDate.of(2019, 6, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-06-05T23:30:00-05:00", "2019-06-05", "2019/6/5", "20190605T1000", "Wed, 05 Jun 2019 10:00:00 GMT",
                "June 5, 2019", "Jun. 5th, 2019, 7:58 AM UTC", "JUNE 5 2019", "5 June 2019", "05-Jun-2019",
                "Posted on the 5th of June 2019 by a reader", "5.6.2019", "2019.06.05"
            })
    void fullDate_isReadInAnyForm(String text) {
        assertThat(DateText.find(text)).contains(FIFTH_OF_JUNE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "June 5",
                "Friday",
                "2019",
                "June 2019",
                "5/6/2019",
                "2019-13-45",
                "31 February 2019",
                "12345678901"
            })
    void whatIsNoDayOrTwo_isNone(String text) {
        assertThat(DateText.find(text)).isEmpty();
    }

    @Test
    void figures_areReadWhereTheyCanMeanOneDayAlone() {
        assertThat(DateText.find("13/6/2019")).contains(LocalDate.of(2019, 6, 13));
        assertThat(DateText.find("6/13/2019")).contains(LocalDate.of(2019, 6, 13));
    }

    @Test
    void firstDate_wins() {
        assertThat(DateText.find("5 June 2019, updated June 9, 2019")).contains(FIFTH_OF_JUNE);
    }
}
