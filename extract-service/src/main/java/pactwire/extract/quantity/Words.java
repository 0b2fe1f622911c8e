package pactwire.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pactwire.extract.quantity.Word.Kind;

/** A text cut into {@link Word}s, in one pass. Reading outside of it gives {@link #NONE}. Immutable. */
final class Words {
    static final Word NONE = new Word(0, 0, "", "", Kind.BREAK, true);

    private final Word[] words;

    private Words(List<Word> words) {
        this.words = words.toArray(Word[]::new);
    }

    static Words of(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        boolean spaced = true;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (letter != '\n' && (Character.isWhitespace(letter) || Character.isSpaceChar(letter))) {
                at += Character.charCount(letter);
                spaced = true;
                continue;
            }
            Kind kind = kindOf(text, at, letter);
            int end = switch (kind) {
                case NUMBER -> Digits.end(text, at);
                case LETTERS -> endOfLetters(text, at);
                case SIGN, BREAK -> at + Character.charCount(letter);
            };
            String written = text.substring(at, end);
            words.add(new Word(at, end, written, lower(written), kind, spaced));
            spaced = kind == Kind.BREAK;
            at = end;
        }
        return new Words(words);
    }

    Word at(int index) {
        return index >= 0 && index < words.length ? words[index] : NONE;
    }

    int size() {
        return words.length;
    }

    /** Whether the lower-case words stand at {@code index} in this order. */
    boolean matches(int index, List<String> lowerCase) {
        for (int i = 0; i < lowerCase.size(); i++) {
            if (!at(index + i).is(lowerCase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Kind kindOf(String text, int at, int letter) {
        if (letter == '\n') {
            return Kind.BREAK;
        }
        if (Character.isDigit(letter) || Digits.isBareDecimal(text, at)) {
            return Kind.NUMBER;
        }
        return Character.isLetter(letter) ? Kind.LETTERS : Kind.SIGN;
    }

    private static int endOfLetters(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            boolean within = Character.isLetter(letter)
                    || Character.getType(letter) == Character.NON_SPACING_MARK
                    || isApostrophe(letter) && isLetterAt(text, at + 1)
                    || letter == '.' && at - 1 >= start && isInitial(text, start, at) && isLetterAt(text, at + 1);
            if (!within) {
                break;
            }
            at += Character.charCount(letter);
        }
        boolean abbreviated = at < text.length() && text.charAt(at) == '.' && text.lastIndexOf('.', at - 1) >= start;
        return abbreviated ? at + 1 : at;
    }

    /** A single letter between dots or at the beginning, as in {@code U.S.} */
    private static boolean isInitial(String text, int start, int dot) {
        return (dot - 1 == start || text.charAt(dot - 2) == '.')
                && isLetterAt(text, dot + 1)
                && !isLetterAt(text, dot + 2);
    }

    private static boolean isLetterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’';
    }

    static String lower(String written) {
        return written.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
