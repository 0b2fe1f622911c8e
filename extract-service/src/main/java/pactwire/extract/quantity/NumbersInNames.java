package pactwire.extract.quantity;

import java.util.Locale;
import java.util.Set;

/** Numbers that are part of a name or an address: COVID-19, C-130, "787 Dreamliner", "10 Downing Street". Stateless. */
final class NumbersInNames {
    private static final Set<String> STREETS = Set.of(
            "street",
            "st",
            "road",
            "rd",
            "avenue",
            "ave",
            "boulevard",
            "blvd",
            "lane",
            "drive",
            "square",
            "place",
            "court",
            "way",
            "crescent",
            "terrace",
            "highway",
            "parade",
            "quay");
    /** "sub-7 nanometre", "minus-5 yards", "over-60s": what stands before the hyphen does not name. */
    private static final Set<String> PREFIXES = Set.of(
            "sub", "minus", "plus", "over", "under", "about", "some", "mid", "nearly", "almost", "non", "between",
            "from", "to");

    private NumbersInNames() {}

    /** COVID-19, C-130, G20, 5G, Xbox 360, "Arctic LNG 2", "Lang 20". */
    static boolean isPartOfName(Words words, Numeral numeral, Unit unit) {
        Word number = words.at(numeral.from());
        Word before = words.at(numeral.from() - 1);
        boolean money = unit.kind() == Unit.Kind.MONEY;
        if (!number.spaced() && before.isLetters() && !money && !before.is("minus")) {
            return true;
        }
        Word beforeDash = words.at(numeral.from() - 2);
        if (before.isDash()
                && !number.spaced()
                && !before.spaced()
                && beforeDash.isLetters()
                && !PREFIXES.contains(beforeDash.lower())
                && !money) {
            return true;
        }
        if (before.isDash()
                && !number.spaced()
                && before.spaced()
                && beforeDash.isCapitalised()
                && beforeDash.text().length() > 1
                && !money) {
            return true;
        }
        boolean afterCode = before.isDash()
                && !number.spaced()
                && beforeDash.isNumber()
                && !beforeDash.spaced()
                && words.at(numeral.from() - 3).isLetters();
        if (afterCode) {
            return true;
        }
        Word next = words.at(numeral.to());
        boolean gluedLetters = next.isLetters() && !next.spaced() && next.start() > number.start();
        if (gluedLetters
                && (unit.kind() == Unit.Kind.NONE
                        || unit.kind() == Unit.Kind.COUNT && !unit.code().equals("times"))
                && numeral.to() == numeral.from() + 1) {
            return true;
        }
        return unit.kind() == Unit.Kind.NONE
                && (isNumberOfName(words, numeral, before) || isModel(words, numeral, next));
    }

    /** "787 Dreamliner", "11 Pro": a number that counts nothing before a name. */
    private static boolean isModel(Words words, Numeral numeral, Word next) {
        boolean plainInteger = numeral.to() == numeral.from() + 1
                && words.at(numeral.from()).text().chars().allMatch(Character::isDigit);
        return plainInteger
                && next.isCapitalised()
                && next.spaced()
                && Hedges.lexicon().about(words, numeral.from(), numeral.to()) == null;
    }

    private static boolean isNumberOfName(Words words, Numeral numeral, Word before) {
        boolean plainInteger = numeral.to() == numeral.from() + 1
                && words.at(numeral.from()).text().chars().allMatch(Character::isDigit);
        if (!plainInteger
                || !before.isCapitalised()
                || !words.at(numeral.from()).spaced()) {
            return false;
        }
        Word beforeThat = words.at(numeral.from() - 2);
        boolean beginsSentence = beforeThat.kind() == Word.Kind.BREAK || beforeThat.is(".") || beforeThat.is(":");
        return !beginsSentence
                || before.text().length() > 1
                        && before.text().equals(before.text().toUpperCase(Locale.ROOT));
    }

    static boolean isAddress(Words words, Numeral numeral) {
        int at = numeral.to();
        if (numeral.to() != numeral.from() + 1) {
            return false;
        }
        while (at < numeral.to() + 3 && words.at(at).isCapitalised()) {
            if (STREETS.contains(words.at(at).lower()) && at > numeral.to()) {
                return true;
            }
            at++;
        }
        return false;
    }
}
