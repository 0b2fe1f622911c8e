package pactwire.store.query;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * One end of a range of dates, as exact as the caller cares to be.
 *
 * @param first day that it may mean
 * @param last day that it may mean, so that {@code to=2019} takes in all of 2019
 */
@Schema(type = "string", description = "ISO 8601 year, year-month or date", example = "2019-06")
public record DateBound(LocalDate first, LocalDate last) {
    /** @throws DateTimeException unless it is a year, year-month or date */
    static DateBound parse(String text) {
        return switch (text.length()) {
            case 4 -> {
                var year = Year.parse(text);
                yield new DateBound(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            case 7 -> {
                var month = YearMonth.parse(text);
                yield new DateBound(month.atDay(1), month.atEndOfMonth());
            }
            default -> {
                var day = LocalDate.parse(text);
                yield new DateBound(day, day);
            }
        };
    }
}
