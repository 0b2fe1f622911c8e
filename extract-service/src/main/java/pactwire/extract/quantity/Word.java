package pactwire.extract.quantity;

/**
 * The smallest piece of a text that number reading looks at.
 *
 * @param start first UTF-16 unit in the text, inclusive
 * @param end one past the last unit
 * @param text as written
 * @param lower {@code text} in lower case, typographic apostrophes made plain
 * @param spaced whether white space (or the text's beginning) stands before it
 */
record Word(int start, int end, String text, String lower, Kind kind, boolean spaced) {
    enum Kind {
        /** Digits with their grouping and decimals: {@code 1,234.5}. */
        NUMBER,
        /** Letters, apostrophes within and abbreviating dots included: {@code Russia's}, {@code U.S.} */
        LETTERS,
        /** One character of anything else. */
        SIGN,
        /** The end of a line. */
        BREAK
    }

    boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isLetters() {
        return kind == Kind.LETTERS;
    }

    boolean isDash() {
        return kind == Kind.SIGN && "-–—−‒".contains(text);
    }

    boolean isCapitalised() {
        return isLetters() && Character.isUpperCase(text.codePointAt(0));
    }
}
