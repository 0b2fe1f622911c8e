package pactwire.store.agreement.merge;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number in a title. Two titles contradict each other where they give other numbers of one kind: "units 3 and 4" and
 * "units 7 and 8", but not "27-year agreement" and "agreement for 4 million tonnes".
 */
record TitleNumber(Kind kind, String digits) {
    enum Kind {
        /** A calendar year. */
        YEAR,
        DURATION,
        AMOUNT,
        /** How many, or which one. */
        COUNT
    }

    /** "5G" and "A320" are names. */
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(st|nd|rd|th)?");

    private static final Pattern CALENDAR_YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern TIME = Pattern.compile("(year|month|week|day)s?");
    private static final Pattern MEASURE = Pattern.compile(
            "(m|b|tr)illion|mln|bln|tonnes?|tons?|barrels?|percent|per|km|kilomet(er|re)s?|[kmg]w|(mega|giga)watts?|"
                    + "dollars?|euros?|rubles?|yuan");

    static boolean isOne(String word) {
        return NUMBER.matcher(word).matches();
    }

    /** @param next the word after it, or nothing */
    static TitleNumber of(String word, String next) {
        var digits = word.replaceFirst("\\D+$", "");
        var following = next.toLowerCase(Locale.ROOT);
        if (TIME.matcher(following).matches()) {
            return new TitleNumber(Kind.DURATION, digits);
        }
        if (MEASURE.matcher(following).matches()) {
            return new TitleNumber(Kind.AMOUNT, digits);
        }
        return new TitleNumber(CALENDAR_YEAR.matcher(digits).matches() ? Kind.YEAR : Kind.COUNT, digits);
    }

    static boolean contradict(Collection<TitleNumber> one, Collection<TitleNumber> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        for (var kind : Kind.values()) {
            var a = digits(one, kind);
            var b = digits(other, kind);
            if (!a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> digits(Collection<TitleNumber> numbers, Kind kind) {
        return numbers.stream()
                .filter(number -> number.kind == kind)
                .map(TitleNumber::digits)
                .collect(Collectors.toSet());
    }
}
