package pactwire.extract.lexicon;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Days and months by their English names, in lower case. */
public final class CalendarWords {
    public static final Set<String> WEEKDAYS = names(DayOfWeek.values());
    public static final Set<String> MONTHS = names(Month.values());

    private CalendarWords() {}

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
