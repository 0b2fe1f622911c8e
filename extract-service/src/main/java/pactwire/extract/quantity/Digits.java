package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in digits: {@code 1,234.5}, {@code 1.234.567}, {@code 12 000}, {@code .5}, {@code 12,00,000}. */
final class Digits {
    /** Longer runs are no figures (serial numbers, keys, attacks) and cost too much to compute with. */
    private static final int MOST_CHARACTERS = 40;

    private static final Pattern THOUSANDS_BY_COMMA = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern LAKHS_BY_COMMA = Pattern.compile("\\d{1,2}(,\\d{2})+,\\d{3}(\\.\\d+)?");
    private static final Pattern THOUSANDS_BY_DOT = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern PLAIN = Pattern.compile("\\d*(\\.\\d+)?");

    private Digits() {}

    /** Where the number that begins at {@code start} ends. */
    static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char letter = text.charAt(at);
            boolean joins = isDigitAt(text, at + 1)
                    && (letter == '.' || letter == ',' && groupFollows(text, at) || isGroupSpace(text, start, at));
            if (!Character.isDigit(letter) && !joins) {
                break;
            }
            at++;
        }
        return at;
    }

    /** {@code .5} after white space or a sign. */
    static boolean isBareDecimal(String text, int at) {
        return text.charAt(at) == '.'
                && isDigitAt(text, at + 1)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
    }

    /** The number, or empty where the digits are no number: {@code 3.2.1}, two scripts mixed, endless. */
    static Optional<BigDecimal> value(String written) {
        if (written.length() > MOST_CHARACTERS || mixesScripts(written)) {
            return Optional.empty();
        }
        String latin = inLatinDigits(written);
        if (PLAIN.matcher(latin).matches()) {
            return Optional.of(new BigDecimal(latin.startsWith(".") ? "0" + latin : latin));
        }
        if (THOUSANDS_BY_COMMA.matcher(latin).matches()
                || LAKHS_BY_COMMA.matcher(latin).matches()) {
            return Optional.of(new BigDecimal(latin.replace(",", "")));
        }
        if (THOUSANDS_BY_DOT.matcher(latin).matches()) {
            return Optional.of(new BigDecimal(latin.replace(".", "")));
        }
        return latin.indexOf(' ') > 0 ? Optional.of(new BigDecimal(latin.replace(" ", ""))) : Optional.empty();
    }

    private static boolean isDigitAt(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Not "15 747s": fifteen aeroplanes. */
    private static boolean isLetterOrDigitAt(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Two or three digits and no more: {@code ,5} begins a new number. */
    private static boolean groupFollows(String text, int comma) {
        return isDigitAt(text, comma + 2)
                && (!isDigitAt(text, comma + 3) && comma + 3 < text.length() && text.charAt(comma + 3) == ','
                        || isDigitAt(text, comma + 3) && !isDigitAt(text, comma + 4));
    }

    /** {@code 12 000} with a space that does not break, or a plain one between one group and three digits. */
    private static boolean isGroupSpace(String text, int start, int at) {
        char letter = text.charAt(at);
        if (letter != ' ' && letter != '\u00a0' && letter != '\u202f' && letter != '\u2009') {
            return false;
        }
        int last = at;
        while (last > start && Character.isDigit(text.charAt(last - 1)) && at - last <= 3) {
            last--;
        }
        boolean firstGroup = last == start && at - last <= 3;
        boolean laterGroup = at - last == 3 && last > start && text.charAt(last - 1) == letter;
        boolean threeFollow = isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && isDigitAt(text, at + 3);
        return (firstGroup || laterGroup)
                && threeFollow
                && !isLetterOrDigitAt(text, at + 4)
                && text.charAt(start) != '0';
    }

    private static boolean mixesScripts(String written) {
        int zero = -1;
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (Character.isDigit(letter)) {
                int itsZero = letter - Character.digit(letter, 10);
                if (zero >= 0 && itsZero != zero) {
                    return true;
                }
                zero = itsZero;
            }
        }
        return false;
    }

    private static String inLatinDigits(String written) {
        var latin = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (Character.isDigit(letter)) {
                latin.append((char) ('0' + Character.digit(letter, 10)));
            } else {
                latin.append(Character.isSpaceChar(letter) ? ' ' : letter);
            }
        }
        return latin.toString();
    }
}
