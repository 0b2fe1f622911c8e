package pactwire.extract.quantity;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;

/**
 * Money's signs, codes and names: {@code lexicon/quantity/currencies.csv}, and every currency's English name in singular and
 * plural from ICU. Immutable.
 */
final class Currencies {
    record Match(Unit unit, int from, int to) {}

    /** {@code US $}, {@code New Taiwan dollars}, {@code U.S. $}: no way of writing money has more words. */
    private static final int MOST_WORDS = 4;

    private static final Currencies LEXICON = read();

    private final Map<String, Unit> before;
    private final Map<String, Unit> after;
    private final Set<String> names;
    /** Whatever a key of {@link #before} may end in and one of {@link #after} begin with: nearly no word does. */
    private final Set<String> ends = new HashSet<>();

    private final Set<String> beginnings = new HashSet<>();

    private Currencies(Map<String, Unit> before, Map<String, Unit> after, Set<String> names) {
        this.before = Map.copyOf(before);
        this.after = Map.copyOf(after);
        this.names = Set.copyOf(names);
        for (String key : before.keySet()) {
            for (int i = 0; i < key.length(); i++) {
                ends.add(Words.lower(key.substring(i)));
            }
        }
        for (String key : after.keySet()) {
            for (int i = 1; i <= key.length(); i++) {
                beginnings.add(Words.lower(key.substring(0, i)));
            }
        }
    }

    static Currencies lexicon() {
        return LEXICON;
    }

    /** The longest sign, code or name that ends just before the number at {@code number}. */
    @Nullable
    Match before(Words words, int number) {
        if (!ends.contains(words.at(number - 1).lower())) {
            return null;
        }
        for (int length = MOST_WORDS; length > 0; length--) {
            int from = number - length;
            var unit = from < 0 ? null : before.get(key(words, from, number));
            if (unit != null && mayPrecede(words, from, number)) {
                return new Match(unit, from, number);
            }
        }
        return null;
    }

    /** The longest code or name that begins at {@code index}, just after a number. */
    @Nullable
    Match after(Words words, int index) {
        int first = words.at(index).isDash() && !words.at(index).spaced() ? index + 1 : index;
        if (!beginnings.contains(words.at(first).lower())) {
            return null;
        }
        for (int length = MOST_WORDS; length > 0; length--) {
            String key = key(words, first, first + length);
            var unit = after.get(key);
            if (unit != null && mayFollow(words, first, key)) {
                return new Match(unit, index, first + length);
            }
        }
        return null;
    }

    boolean endsAt(Words words, int number) {
        return before(words, number) != null;
    }

    /** Whether a lower-case word is a currency's name: "roubles". */
    boolean isName(String lower) {
        return names.contains(lower);
    }

    /** Letters before a number ("R 5", "PS 3") mean money only when glued, signs and three-letter codes always. */
    private static boolean mayPrecede(Words words, int from, int number) {
        Word first = words.at(from);
        boolean glued = !words.at(number).spaced();
        if (first.isLetters()
                && !first.spaced()
                && (words.at(from - 1).isDash() || words.at(from - 1).isNumber())) {
            return false;
        }
        return glued
                || !first.isLetters()
                || first.text().length() == 3
                || !words.at(number - 1).isLetters()
                || first.is("rs")
                || first.is("rm");
    }

    /** "p" and other single letters only when glued: "79p". */
    private static boolean mayFollow(Words words, int index, String key) {
        return key.length() > 1
                || !words.at(index).isLetters()
                || !words.at(index).spaced();
    }

    /** Written words joined by single spaces where the text has any. Case matters in signs ("R", "PS"), not in names. */
    private static String key(Words words, int from, int to) {
        var key = new StringBuilder();
        for (int i = from; i < to; i++) {
            Word word = words.at(i);
            if (word.kind() == Word.Kind.BREAK || word.isNumber()) {
                return "";
            }
            if (i > from && word.spaced()) {
                key.append(' ');
            }
            key.append(word.text());
        }
        return fold(key.toString());
    }

    private static String fold(String written) {
        boolean isName = written.length() > 3
                && written.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '-');
        return isName ? written.toLowerCase(Locale.ROOT) : written;
    }

    private static Currencies read() {
        var before = new HashMap<String, Unit>();
        var after = new HashMap<String, Unit>();
        var names = new HashSet<String>();
        addIsoNames(after);
        for (var row : Lexicon.load("quantity/currencies.csv").rows()) {
            var unit = Unit.money(row.get("code"), new BigDecimal(row.get("factor")));
            if (unit.factor().compareTo(BigDecimal.ONE) != 0) {
                unit = new Unit(
                        Unit.Kind.MONEY,
                        row.alternatives("written").get(0).replaceAll("s$", ""),
                        unit.code(),
                        unit.factor(),
                        null);
            }
            for (String written : row.alternatives("written")) {
                put(row.get("place"), fold(written), unit, before, after);
                if (!written.contains(" ")) {
                    names.add(written.toLowerCase(Locale.ROOT));
                }
            }
        }
        return new Currencies(before, after, names);
    }

    private static void put(String place, String key, Unit unit, Map<String, Unit> before, Map<String, Unit> after) {
        // "won four finals" and "real 3D": lower-case names follow their number
        boolean lowerName = key.length() > 1 && key.chars().allMatch(Character::isLowerCase);
        if (!place.equals("after") && !lowerName) {
            before.put(key, unit);
        }
        if (!place.equals("before")) {
            after.put(key, unit);
        }
    }

    private static void addIsoNames(Map<String, Unit> after) {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            var unit = Unit.money(currency.getCurrencyCode(), BigDecimal.ONE);
            for (String count : new String[] {"one", "other"}) {
                String name = currency.getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, count, null);
                if (name.contains(" ") && !name.contains("(")) {
                    after.put(name.toLowerCase(Locale.ROOT), unit);
                }
            }
        }
    }
}
