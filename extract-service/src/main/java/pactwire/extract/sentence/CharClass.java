package pactwire.extract.sentence;

/** What a character is to the {@link Tokenizer}. */
final class CharClass {
    private CharClass() {}

    static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Letters, digits, marks and the invisible joiners inside words ("COVID-&#x2060;19"). */
    static boolean isWord(CharSequence text, int at, int end) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (Character.isHighSurrogate(c) && at + 1 < end && Character.isLowSurrogate(text.charAt(at + 1))) {
            return isWordType(Character.getType(Character.codePointAt(text, at)));
        }
        return isWordType(Character.getType(c));
    }

    private static boolean isWordType(int type) {
        return switch (type) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    static boolean isLetter(CharSequence text, int at, int end) {
        return at < end && isWord(text, at, end) && !isDigit(text.charAt(at));
    }

    static boolean isDigit(CharSequence text, int at, int end) {
        return at >= 0 && at < end && isDigit(text.charAt(at));
    }

    /** The end of the run of {@code a} and {@code b} that begins at {@code at}. */
    static int skip(CharSequence text, int at, int end, char a, char b) {
        int i = at;
        while (i < end && (text.charAt(i) == a || text.charAt(i) == b)) {
            i++;
        }
        return i;
    }

    static int skipSpace(CharSequence text, int at, int end) {
        int i = at;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The letters that begin at {@code at}, at most 32. */
    static String wordAt(CharSequence text, int at, int end) {
        int i = at;
        while (i < end && i < at + 32 && isLetter(text, i, end)) {
            i++;
        }
        return text.subSequence(at, i).toString();
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
