package pactwire.extract.sentence;

import java.util.Locale;
import java.util.Set;

/** Finds where a word ends: which marks join its letters and digits, and which stand alone. */
final class WordScanner {
    private static final int LONGEST_ADDRESS = 256;

    private WordScanner() {}

    static int wordEnd(CharSequence text, int start, int end, Set<String> boundPrefixes) {
        int limit = (int) Math.min(end, start + 512L);
        int at = start + 1;
        while (at < limit) {
            char c = text.charAt(at);
            if (CharClass.isWord(text, at, end)
                    || Character.isLowSurrogate(c) && Character.isHighSurrogate(text.charAt(at - 1))) {
                at++;
            } else if (c == '$' && isCurrencyPrefix(text, start, at) && CharClass.isDigit(text, at + 1, end)) {
                return at + 1;
            } else if (c == '+'
                    && Character.isUpperCase(text.charAt(at - 1))
                    && !CharClass.isLetter(text, at + 1, end)) {
                return at + 1;
            } else if (joins(text, c, start, at, end, boundPrefixes)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean joins(CharSequence text, char c, int start, int at, int end, Set<String> boundPrefixes) {
        boolean digits = CharClass.isDigit(text, at - 1, end) && CharClass.isDigit(text, at + 1, end);
        boolean letters = CharClass.isLetter(text, at - 1, end) && CharClass.isLetter(text, at + 1, end);
        return switch (c) {
            case '.' -> digits || letters && joinsByDot(text, start, at, end);
            case ',' -> digits && groupsThousands(text, at, end);
            case ':', '/' -> digits;
            case '\'', '\u2019', '&', '@' -> letters;
            case '_' -> true;
            default -> CharClass.isHyphen(c) && joinsByHyphen(text, start, at, end, boundPrefixes);
        };
    }

    /** "U.S", "a.m" and "example.com" are joined; "V.Putin" and "ended.Then" are not. */
    private static boolean joinsByDot(CharSequence text, int start, int at, int end) {
        boolean single = at - start == 1 || text.charAt(at - 2) == '.';
        boolean nextSingle = at + 2 >= end || !CharClass.isLetter(text, at + 2, end);
        if (nextSingle && at - start == 2 && text.charAt(start) == 'P' && text.charAt(start + 1) == 'h') {
            return true; // Ph.D
        }
        return single ? nextSingle : Character.isLowerCase(text.charAt(at + 1)) && at - start > 1;
    }

    private static boolean groupsThousands(CharSequence text, int at, int end) {
        return CharClass.isDigit(text, at + 2, end)
                && CharClass.isDigit(text, at + 3, end)
                && !CharClass.isDigit(text, at + 4, end);
    }

    /** "COVID-19", "F-16", "co-operate" and "2019-06-05" stay whole; "Russian-Chinese", "10-year" and "5-10" do not. */
    private static boolean joinsByHyphen(CharSequence text, int start, int at, int end, Set<String> boundPrefixes) {
        boolean digitBefore = CharClass.isDigit(text, at - 1, end);
        if (CharClass.isDigit(text, at + 1, end) || text.length() > at + 1 && text.charAt(at + 1) == '\u2060') {
            return !digitBefore && CharClass.isLetter(text, at - 1, end) || isIsoDate(text, start, at, end);
        }
        return CharClass.isLetter(text, at + 1, end)
                && boundPrefixes.contains(text.subSequence(start, at).toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isIsoDate(CharSequence text, int start, int at, int end) {
        boolean first = at - start == 4
                && CharClass.isDigit(text, at + 2, end)
                && at + 3 < end
                && text.charAt(at + 3) == '-'
                && CharClass.isDigit(text, at + 4, end);
        return first || at - start == 7 && text.charAt(start + 4) == '-';
    }

    private static boolean isCurrencyPrefix(CharSequence text, int start, int at) {
        if (at - start > 3) {
            return false;
        }
        for (int i = start; i < at; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Single letters with full stops between: "U.S", "a.m", "R.S.F.S.R". */
    static boolean isDotted(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    static boolean isAddress(CharSequence text, int start, int end) {
        return startsWith(text, start, end, "http://")
                || startsWith(text, start, end, "https://")
                || startsWith(text, start, end, "www.");
    }

    private static boolean startsWith(CharSequence text, int start, int end, String prefix) {
        if (end - start < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text.charAt(start + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** To the next white space, less the marks that close the sentence around the address. */
    static int addressEnd(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && at - start < LONGEST_ADDRESS && !CharClass.isSpace(text.charAt(at))) {
            at++;
        }
        while (at > start + 1 && ".,;:!?)]}\"'>\u201d\u2019".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
