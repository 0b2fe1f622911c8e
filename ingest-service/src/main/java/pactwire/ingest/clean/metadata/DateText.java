package pactwire.ingest.clean.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pactwire.ingest.clean.RuleTable;

/**
 * Full dates as pages write them: {@code 2019-06-05T10:00:00Z}, {@code Wed, 05 Jun 2019 10:00:00 GMT},
 * {@code June 5, 2019}, {@code 5 June 2019}, {@code 5 de junio de 2019}, {@code 2019年6月5日}, {@code 20190605}. Dates in
 * figures alone, such as 5/6/2019, are read only where they can mean one day. The day is the one written: no shift between
 * time zones.
 */
public final class DateText {
    /** Longer strings are searched no further. */
    private static final int LONGEST = 400;

    /** Names of months in the languages of {@code cleaning/months.csv}. */
    private static final Map<String, Integer> MONTHS = months();

    private static final String YEAR = "((?:19|20)\\d\\d)";

    /** Pages run the year together with the time that follows. */
    private static final String END_OF_YEAR = "(?:(?!\\d)|(?=\\d{1,2}:\\d\\d))";

    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)" + YEAR + "(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,9})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}" + YEAR + END_OF_YEAR);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s{1,3}|-)(?:of\\s|de\\s)?(\\p{L}{3,12})"
                    + "\\.?,?(?:\\s{1,3}|-)(?:de\\s|del\\s)?" + YEAR + END_OF_YEAR);
    private static final Pattern IDEOGRAPHS =
            Pattern.compile("(?<!\\d)" + YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2" + YEAR + "(?![\\d/])");
    private static final Pattern SHORT_FIGURES =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(?:20)?(\\d\\d)(?![\\d/.:-])");

    private static final Form[] FORMS = Form.values();

    private DateText() {}

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var row : RuleTable.read("months.csv")) {
            months.put(row.get("month"), Integer.valueOf(row.get("number")));
        }
        return Map.copyOf(months);
    }

    /** The first full date in {@code text}, of whatever form. */
    public static Optional<LocalDate> find(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (!mayHoldYear(start)) {
            return Optional.empty();
        }
        Optional<LocalDate> best = Optional.empty();
        int bestStart = Integer.MAX_VALUE;
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(start);
            while (matcher.find() && matcher.start() < bestStart) {
                var date = form.read(matcher);
                if (date.isPresent()) {
                    best = date;
                    bestStart = matcher.start();
                }
            }
            if (bestStart == 0) {
                return best;
            }
        }
        return best;
    }

    /**
     * The first date in figures of this century, the year last and maybe in two figures: {@code 12/22/23}.
     *
     * @param monthFirst how to take what can mean two days; empty where nobody knows, and such dates are passed over
     */
    static Optional<LocalDate> findFigures(String text, Optional<Boolean> monthFirst) {
        Matcher m = SHORT_FIGURES.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        while (m.find()) {
            Optional<Boolean> order = monthFirst(m).or(() -> monthFirst);
            String year = "20" + m.group(4);
            var date = order.flatMap(
                    first -> first ? day(year, m.group(1), m.group(3)) : day(year, m.group(3), m.group(1)));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** Whether the month stands first of two figures; empty where both orders make another day. */
    private static Optional<Boolean> monthFirst(Matcher figures) {
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(3));
        if (first > 12 || figures.group(2).equals(".")) {
            return Optional.of(false);
        }
        return second > 12 || first == second ? Optional.of(true) : Optional.empty();
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

    /** Without a digit no text gives a day. */
    static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
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
        EAST_ASIAN(IDEOGRAPHS) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return day(m.group(1), m.group(2), m.group(3));
            }
        },
        FIGURES_YEAR_LAST(FIGURES) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return monthFirst(m)
                        .flatMap(first -> first
                                ? day(m.group(4), m.group(1), m.group(3))
                                : day(m.group(4), m.group(3), m.group(1)));
            }
        };

        private final Pattern pattern;

        Form(Pattern pattern) {
            this.pattern = pattern;
        }

        abstract Optional<LocalDate> read(Matcher matcher);
    }

    /** No month's number where the word is none: there is no such day. */
    private static String month(String name) {
        return String.valueOf(MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
