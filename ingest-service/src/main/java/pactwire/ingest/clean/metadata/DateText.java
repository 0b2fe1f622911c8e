package pactwire.ingest.clean.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full dates as pages write them: {@code 2019-06-05T10:00:00Z}, {@code Wed, 05 Jun 2019 10:00:00 GMT},
 * {@code June 5, 2019}, {@code 5 June 2019}, {@code 20190605}. Dates in figures alone, such as 5/6/2019, are read only
 * where they can mean one day. The day is the one written: no shift between time zones.
 */
public final class DateText {
    /** Longer strings are searched no further. */
    private static final int LONGEST = 400;

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
                    + "nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)" + YEAR + "(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + "\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}" + YEAR + "(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?i)(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}|-)(?:of\\s)?" + MONTH
                    + "\\.?,?(?:\\s{1,3}|-)" + YEAR + "(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2" + YEAR + "(?![\\d/])");

    private DateText() {}

    /** The first full date in {@code text}, of whatever form. */
    public static Optional<LocalDate> find(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!mayHoldYear(start)) {
            return Optional.empty();
        }
        Optional<LocalDate> best = Optional.empty();
        int bestStart = Integer.MAX_VALUE;
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(start);
            if (matcher.find() && matcher.start() < bestStart) {
                var date = form.read(matcher);
                if (date.isPresent()) {
                    best = date;
                    bestStart = matcher.start();
                }
            }
        }
        return best;
    }

    /** Four digits in a row: without them the patterns need not be asked. */
    private static boolean mayHoldYear(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 4; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == 4;
    }

    private enum Form {
        YEAR_MONTH_DAY(ISO) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return day(m.group(1), m.group(3), m.group(4));
            }
        },
        RUN_TOGETHER(COMPACT) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return day(m.group(1), m.group(2), m.group(3));
            }
        },
        MONTH_DAY_YEAR(MONTH_FIRST) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return day(m.group(3), month(m.group(1)), m.group(2));
            }
        },
        DAY_MONTH_YEAR(DAY_FIRST) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return day(m.group(3), month(m.group(2)), m.group(1));
            }
        },
        FIGURES_YEAR_LAST(FIGURES) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                int first = Integer.parseInt(m.group(1));
                int second = Integer.parseInt(m.group(3));
                boolean dayFirst = first > 12 || m.group(2).equals(".");
                if (!dayFirst && second <= 12 && first != second) {
                    return Optional.empty();
                }
                return dayFirst ? day(m.group(4), m.group(3), m.group(1)) : day(m.group(4), m.group(1), m.group(3));
            }
        };

        private final Pattern pattern;

        Form(Pattern pattern) {
            this.pattern = pattern;
        }

        abstract Optional<LocalDate> read(Matcher matcher);
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT)));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
