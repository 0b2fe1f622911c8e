package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a number counts, before and after it. Stateless. */
final class UnitReader {
    /** @param from first word of number and unit together @param to one past the last */
    record Match(Unit unit, int from, int to) {}

    private static final Set<String> PER = Set.of("per", "a", "an", "each", "every");
    /** What news counts by: nouns that a price or rate may be given for without "per". */
    private static final Set<String> DENOMINATORS = Set.of(
            "barrel",
            "bushel",
            "share",
            "person",
            "head",
            "unit",
            "piece",
            "ounce",
            "pound",
            "ticket",
            "vehicle",
            "car",
            "household",
            "night",
            "mmbtu",
            "annum",
            "capita",
            "cwt");

    /** "from $6.8 billion a year earlier" is no rate. */
    private static final Set<String> AGO =
            Set.of("ago", "earlier", "before", "later", "after", "from", "prior", "previously", "since");

    private final UnitLexicon units = UnitLexicon.lexicon();
    private final Currencies currencies = Currencies.lexicon();

    /** The unit of a numeral; {@link Unit#NONE} where nothing is said. */
    Match read(Words words, Numeral numeral) {
        Match written = written(words, numeral);
        Match rate = rate(words, written);
        return rate != null ? rate : written;
    }

    private Match written(Words words, Numeral numeral) {
        int next = numeral.to();
        var money = currencies.before(words, numeral.from());
        if (money != null) {
            var name = currencies.after(words, next);
            return new Match(
                    money.unit(),
                    money.from(),
                    name != null && sameMoney(name.unit(), money.unit()) ? name.to() : next);
        }
        Match measure = measure(words, numeral, next);
        if (measure != null) {
            return measure;
        }
        var after = currencies.after(words, next);
        if (after != null) {
            return new Match(after.unit(), numeral.from(), after.to());
        }
        return noun(words, numeral, next);
    }

    private static boolean sameMoney(Unit one, Unit other) {
        return one.factor().compareTo(BigDecimal.ONE) == 0
                && (one.code().equals(other.code()) || other.code().equals("USD"));
    }

    private @Nullable Match measure(Words words, Numeral numeral, int next) {
        boolean hyphenated = words.at(next).isDash()
                && !words.at(next).spaced()
                && !words.at(next + 1).spaced();
        int at = hyphenated ? next + 1 : next;
        if (isOfA(words, at) && numeral.form() == Numeral.Form.FRACTION) {
            at += words.at(at).is("of") ? 2 : 1;
        }
        if (numeral.form() == Numeral.Form.VAGUE && words.at(at).is("of")) {
            at++;
        }
        var found = units.at(words, at);
        if (found == null || !fits(words, at, found, numeral)) {
            return null;
        }
        return new Match(found.unit(), numeral.from(), found.to());
    }

    /** "half a percent", "half of a percent", "half an hour". */
    private boolean isOfA(Words words, int at) {
        int article = words.at(at).is("of") ? at + 1 : at;
        return PER.contains(words.at(article).lower()) && units.at(words, article + 1) != null;
    }

    private static boolean fits(Words words, int at, UnitLexicon.Match found, Numeral numeral) {
        Word first = words.at(at);
        boolean oneSymbol =
                found.to() == at + 1 && first.isLetters() && first.text().length() <= 2;
        if (oneSymbol && numeral.form() != Numeral.Form.DIGITS) {
            return false;
        }
        // "5 s" or "3 m" with a space is as often a name or a slip; "7 PS" and "2 h" keep theirs
        boolean oneLetter = oneSymbol
                && first.text().length() == 1
                && !Character.isUpperCase(first.text().charAt(0));
        if (first.is("second") && numeral.form() != Numeral.Form.FRACTION) {
            return words.at(at - 1).isDash() || numeral.form() == Numeral.Form.DIGITS;
        }
        return !oneLetter
                || !first.spaced()
                || first.text().equals("m")
                || first.text().equals("t");
    }

    private Match noun(Words words, Numeral numeral, int next) {
        int at = next;
        if (numeral.form() == Numeral.Form.FRACTION) {
            return new Match(Unit.NONE, numeral.from(), next);
        }
        boolean one = numeral.min().compareTo(BigDecimal.ONE) == 0;
        boolean partitive = words.at(at).is("of") && (one || numeral.form() == Numeral.Form.VAGUE);
        if (partitive) {
            at++;
            while (words.at(at).isLetters() && CountedNouns.isStop(words.at(at)) && at < next + 4) {
                at++;
            }
        }
        var money = currencies.after(words, at);
        if (money != null) {
            return new Match(money.unit(), numeral.from(), money.to());
        }
        var noun = CountedNouns.read(words, at, one);
        if (noun == null
                || noun.from() > at
                        && numeral.form() == Numeral.Form.DIGITS
                        && !words.at(next).isDash()) {
            return new Match(Unit.NONE, numeral.from(), next);
        }
        var measure = units.at(words, noun.to() - 1);
        if (measure != null && measure.to() == noun.to() && noun.to() - 1 > noun.from()) {
            return new Match(measure.unit(), numeral.from(), noun.to()); // "five consecutive years", "33 Earth days"
        }
        return new Match(Unit.counted(phrase(noun), noun.plural()), numeral.from(), noun.to());
    }

    /** The phrase as written with its last word in the singular: "Russian student". */
    private static String phrase(CountedNouns.Match noun) {
        String written = noun.written();
        int last = Math.max(written.lastIndexOf(' '), written.lastIndexOf('-')) + 1;
        return written.substring(0, last) + noun.singular();
    }

    /** "a barrel", "per square foot", "/kg", "each year". */
    private @Nullable Match rate(Words words, Match match) {
        int at = match.to();
        if (match.unit().kind() == Unit.Kind.NONE || match.unit().kind() == Unit.Kind.AGE) {
            return null;
        }
        boolean slash = words.at(at).is("/") && !words.at(at).spaced();
        if (words.at(at).isDash()
                && !words.at(at).spaced()
                && PER.contains(words.at(at + 1).lower())) {
            at++;
        }
        if (!slash && !PER.contains(words.at(at).lower())) {
            return null;
        }
        int next = words.at(at + 1).isDash() && !words.at(at + 1).spaced() ? at + 2 : at + 1;
        var below = units.at(words, next);
        if (below != null
                && below.unit().kind() != Unit.Kind.PERCENT
                && !AGO.contains(words.at(below.to()).lower())) {
            return new Match(match.unit().per(below.unit().name()), match.from(), below.to());
        }
        Word word = words.at(next);
        boolean counted = DENOMINATORS.contains(word.lower()) || words.at(at).is("per") && word.isLetters();
        return counted ? new Match(match.unit().per(word.lower()), match.from(), next + 1) : null;
    }
}
