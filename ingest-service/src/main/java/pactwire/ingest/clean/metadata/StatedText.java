package pactwire.ingest.clean.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;

/** Headlines and names as pages state them, made plain. Loops, not patterns: this is done some dozen times a page. */
final class StatedText {
    private StatedText() {}

    /** Entities resolved, white space collapsed. */
    static String plain(String stated) {
        String text = stated.indexOf('&') < 0 ? stated : Parser.unescapeEntities(stated, false);
        var plain = new StringBuilder(text.length());
        boolean spaceBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\u00A0' || c >= '\t' && c <= '\r';
            if (!space) {
                plain.append(c);
            } else if (!spaceBefore) {
                plain.append(' ');
            }
            spaceBefore = space;
        }
        return plain.toString().strip();
    }

    /** Runs of letters and figures, in lower case. */
    static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= lower.length(); ) {
            int c = i < lower.length() ? lower.codePointAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c) || isNumber(c);
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    /** Roman numerals, fractions, figures in circles. */
    private static boolean isNumber(int c) {
        return c > 0x7F
                && (Character.getType(c) == Character.LETTER_NUMBER || Character.getType(c) == Character.OTHER_NUMBER);
    }
}
