package pactwire.extract.quantity;

import org.jspecify.annotations.Nullable;

/**
 * The power in scientific notation: "× 10^30", "x10−30", "×10³" is not read.
 *
 * @param to one past its last word
 */
record PowerOfTen(int exponent, int to) {
    /** No figure has more digits on a side: see {@link pactwire.contract.FigureValue}. */
    private static final int GREATEST = 60;

    /** The power that begins at {@code index}, or null. */
    static @Nullable PowerOfTen read(Words words, int index) {
        Word times = words.at(index);
        if (!times.is("×") && !times.is("x") && !times.is("*")
                || !words.at(index + 1).is("10")) {
            return null;
        }
        int at = index + 2;
        if (words.at(at).is("^") && !words.at(at).spaced()) {
            at++;
        }
        boolean negative = words.at(at).isDash() && !words.at(at).spaced();
        if (negative) {
            at++;
        }
        Word exponent = words.at(at);
        boolean written =
                exponent.isNumber() && !exponent.spaced() && exponent.text().length() <= 2 && at > index + 2;
        if (!written) {
            return null;
        }
        int value = Integer.parseInt(exponent.text());
        return value > GREATEST ? null : new PowerOfTen(negative ? -value : value, at + 1);
    }
}
