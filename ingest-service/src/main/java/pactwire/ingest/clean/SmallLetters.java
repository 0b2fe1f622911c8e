package pactwire.ingest.clean;

/** Letters and digits in lower case, as words are compared; ASCII by a table. */
public final class SmallLetters {
    private static final char[] ASCII = new char[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = of(Character.isLetterOrDigit(c), c);
        }
    }

    private SmallLetters() {}

    /** @return the letter or digit in lower case; 0 for all else */
    public static char of(char c) {
        return c < ASCII.length ? ASCII[c] : of(Character.isLetterOrDigit(c), c);
    }

    private static char of(boolean letterOrDigit, char c) {
        return letterOrDigit ? Character.toLowerCase(c) : 0;
    }
}
