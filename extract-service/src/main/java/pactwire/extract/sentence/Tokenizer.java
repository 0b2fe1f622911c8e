package pactwire.extract.sentence;

import java.util.Locale;
import java.util.Set;

/**
 * Cuts a range of text into words, numbers and marks as the Penn Treebank does, with OntoNotes' hyphens: "US$245" is
 * {@code US$ 245}, "didn't" is {@code did n't}, "Russian-Chinese" is {@code Russian - Chinese}, "U.S." and "29.9" are
 * one token each. One pass, no backtracking, offsets exact, every unit that is no white space lies in one token.
 * Thread-safe.
 */
final class Tokenizer {
    /** Longer runs of letters are cut: nothing that long is a word, and one token must not eat a whole text. */
    private static final int LONGEST_TOKEN = 256;

    private static final Set<String> BOUND_PREFIXES = LexiconTable.firstColumn("bound-prefixes.csv");
    private static final Set<String> UNITS = LexiconTable.firstColumn("attached-units.csv");
    private static final String[] CLITICS = {"'s", "'S", "'re", "'ve", "'ll", "'d", "'m", "n't", "N'T"};

    private final Abbreviations abbreviations = Abbreviations.shipped();

    TokenSpans tokenize(CharSequence text, int start, int end) {
        TokenSpans spans = new TokenSpans();
        for (int at = start; at < end; ) {
            if (CharClass.isSpace(text.charAt(at))) {
                at++;
            } else if (CharClass.isWord(text, at, end) || isDecimalPoint(text, at, start, end)) {
                at = word(text, at, end, spans);
            } else {
                int markEnd = markEnd(text, at, start, end);
                spans.add(at, markEnd);
                at = markEnd;
            }
        }
        return spans;
    }

    /** ".5" and "-5" at the start of a word: the mark belongs to the number. */
    private static boolean isDecimalPoint(CharSequence text, int at, int start, int end) {
        char c = text.charAt(at);
        boolean opens = at == start || CharClass.isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
        return opens
                && (c == '.' || c == '-' || c == '\u2212')
                && at + 1 < end
                && CharClass.isDigit(text.charAt(at + 1));
    }

    /** Adds one word, or the parts of it that are tokens of their own, and says where it ends. */
    private int word(CharSequence text, int start, int end, TokenSpans spans) {
        int wordEnd = WordScanner.isAddress(text, start, end)
                ? WordScanner.addressEnd(text, start, end)
                : WordScanner.wordEnd(text, start, end, BOUND_PREFIXES);
        wordEnd = Math.min(wordEnd, cut(text, start, end));
        if (wordEnd < end && text.charAt(wordEnd) == '.' && keepsFullStop(text, start, wordEnd, end)) {
            wordEnd++;
        }
        int inner = innerCut(text, start, wordEnd);
        if (inner > start) {
            spans.add(start, inner);
            spans.add(inner, wordEnd);
        } else {
            spans.add(start, wordEnd);
        }
        return wordEnd;
    }

    private static int cut(CharSequence text, int start, int end) {
        int cut = start + LONGEST_TOKEN;
        if (cut >= end) {
            return end;
        }
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    private boolean keepsFullStop(CharSequence text, int start, int stop, int end) {
        if (stop + 1 < end && text.charAt(stop + 1) == '.') {
            return false;
        }
        String word = text.subSequence(start, stop).toString();
        int next = CharClass.skipSpace(text, stop + 1, end);
        boolean atEnd = next == end;
        Abbreviations.Kind kind = abbreviations.kind(word);
        if (kind == null && word.indexOf('.') > 0 && Character.isLetter(word.charAt(0))) {
            return WordScanner.isDotted(word);
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return !atEnd
                    && !word.equals("I")
                    && Character.isUpperCase(text.charAt(next))
                    && !startsSentence(text, next, end);
        }
        if (kind == null) {
            return false;
        }
        return switch (kind) {
            case NUMBERED -> !atEnd && (CharClass.isDigit(text.charAt(next)) || text.charAt(next) == '#');
            case TITLE -> !atEnd && Character.isLetter(text.charAt(next));
            case DATE -> !atEnd;
            case CLOSING, INNER -> true;
        };
    }

    private boolean startsSentence(CharSequence text, int at, int end) {
        return abbreviations.startsSentence(CharClass.wordAt(text, at, end));
    }

    /** Where "didn't", "cannot", "3bn", "US$245" or "V.Putin" falls into two; {@code start} if it does not. */
    private static int innerCut(CharSequence text, int start, int end) {
        int clitic = cliticStart(text, start, end);
        if (clitic > start) {
            return clitic;
        }
        if (CharClass.isDigit(text.charAt(end > start + 1 ? start + 1 : start))
                || CharClass.isDigit(text.charAt(start))) {
            return unitStart(text, start, end);
        }
        if (end - start == 6
                && text.subSequence(start, end)
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .equals("cannot")) {
            return start + 3;
        }
        return start;
    }

    private static int cliticStart(CharSequence text, int start, int end) {
        for (String clitic : CLITICS) {
            int from = end - clitic.length();
            if (from > start && matches(text, from, clitic)) {
                return from;
            }
        }
        return start;
    }

    private static boolean matches(CharSequence text, int from, String clitic) {
        for (int i = 0; i < clitic.length(); i++) {
            char c = text.charAt(from + i);
            if ((c == '\u2019' ? '\'' : c) != clitic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int unitStart(CharSequence text, int start, int end) {
        int unit = end;
        while (unit > start && Character.isLetter(text.charAt(unit - 1))) {
            unit--;
        }
        boolean known = unit > start
                && unit < end
                && CharClass.isDigit(text.charAt(unit - 1))
                && UNITS.contains(text.subSequence(unit, end).toString().toLowerCase(Locale.ROOT));
        return known ? unit : start;
    }

    /** A mark is one code point, save runs that are one mark: "...", "--", "''", "!!!", and "&lt;…&gt;" for a cut. */
    private static int markEnd(CharSequence text, int at, int start, int end) {
        char c = text.charAt(at);
        if (c == '<') {
            int close = CharClass.skip(text, at + 1, end, '.', '\u2026');
            return close > at + 1 && close < end && text.charAt(close) == '>' ? close + 1 : at + 1;
        }
        if (c == '\'' || c == '`' || c == '\u2019') {
            return quoteEnd(text, at, start, end);
        }
        if (".-*=_~#!?\u2026".indexOf(c) >= 0) {
            return Math.min(CharClass.skip(text, at, end, c, c), at + LONGEST_TOKEN);
        }
        return at + Character.charCount(Character.codePointAt(text, at));
    }

    /** {@code ''} and {@code ``} are one quotation mark; "'s" after a bracket or quotation mark is one word. */
    private static int quoteEnd(CharSequence text, int at, int start, int end) {
        char c = text.charAt(at);
        if (at + 1 < end && text.charAt(at + 1) == c) {
            return at + 2;
        }
        boolean attached = at > start && !CharClass.isSpace(text.charAt(at - 1));
        boolean clitic =
                at + 1 < end && text.charAt(at + 1) == 's' && (at + 2 == end || !CharClass.isWord(text, at + 2, end));
        return attached && clitic && c != '`' ? at + 2 : at + 1;
    }
}
