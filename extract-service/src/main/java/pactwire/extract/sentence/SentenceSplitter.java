package pactwire.extract.sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups a paragraph's tokens into sentences. A paragraph's end always ends a sentence, so a heading needs no full
 * stop. One pass; no sentence is longer than {@link #MOST_TOKENS}. Thread-safe.
 */
final class SentenceSplitter {
    /** UTF-16 units of letters that stand for a name. */
    private static final int LONGEST_LETTERS = 5;

    /** Longer "sentences" are lists or dumps: they are cut so that reading stays linear in the text. */
    static final int MOST_TOKENS = 400;

    static final int MOST_UNITS = 2_000;

    /** Tokens {@code first} to {@code end}, exclusive. */
    record Range(int first, int end) {}

    private final Abbreviations abbreviations = Abbreviations.shipped();

    List<Range> split(CharSequence text, TokenSpans spans) {
        List<Range> ranges = new ArrayList<>();
        boolean cased = hasCapital(text, spans);
        int first = 0;
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i + 1 == spans.size();
            if (last || endsAfter(text, spans, i, cased) || isTooLong(spans, first, i)) {
                ranges.add(new Range(first, i + 1));
                first = i + 1;
            }
        }
        return ranges;
    }

    private static boolean isTooLong(TokenSpans spans, int first, int last) {
        return last + 1 - first >= MOST_TOKENS || spans.end(last + 1) - spans.start(first) > MOST_UNITS;
    }

    private static boolean hasCapital(CharSequence text, TokenSpans spans) {
        for (int i = 0; i < spans.size(); i++) {
            if (Character.isUpperCase(text.charAt(spans.start(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsAfter(CharSequence text, TokenSpans spans, int i, boolean cased) {
        if (isClosing(text, spans, i + 1)) {
            return false;
        }
        int stop = i;
        while (stop > 0 && isClosing(text, spans, stop)) {
            stop--;
        }
        if (beginsListItem(text, spans, i + 1)) {
            return true;
        }
        int length = spans.end(stop) - spans.start(stop);
        char c = text.charAt(spans.start(stop));
        boolean ends = length == 1 && ".!?\u3002\uff01\uff1f\u2026".indexOf(c) >= 0
                || length > 1 && "!?.\u2026<".indexOf(c) >= 0 && !Character.isDigit(text.charAt(spans.start(stop) + 1));
        if (ends) {
            return beginsSentence(text, spans, i + 1, cased);
        }
        return length > 1 && text.charAt(spans.end(stop) - 1) == '.' && endsAtAbbreviation(text, spans, stop, i + 1);
    }

    /** A quotation mark or bracket that follows without a space belongs to the sentence before it. */
    private static boolean isClosing(CharSequence text, TokenSpans spans, int i) {
        if (i >= spans.size() || i == 0 || spans.start(i) != spans.end(i - 1)) {
            return false;
        }
        char c = text.charAt(spans.start(i));
        boolean mark = spans.end(i) - spans.start(i) <= 2;
        return mark
                && (")]}\"\u201d\u00bb".indexOf(c) >= 0 || (c == '\'' || c == '\u2019') && afterStop(text, spans, i));
    }

    private static boolean afterStop(CharSequence text, TokenSpans spans, int i) {
        return ".!?,\u2026\"\u201d)".indexOf(text.charAt(spans.end(i - 1) - 1)) >= 0;
    }

    /** A new line that opens with a bullet is a new item, whatever the line before ended with. */
    private static boolean beginsListItem(CharSequence text, TokenSpans spans, int next) {
        if ("\u2022\u25cf\u25aa\u2023\u00b7*-\u2013\u2014".indexOf(text.charAt(spans.start(next))) < 0) {
            return false;
        }
        for (int at = spans.end(next - 1); at < spans.start(next); at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** A stop inside {@code <BP.L>}, as wires write where a company is traded, ends none. */
    private static boolean beginsSentence(CharSequence text, TokenSpans spans, int next, boolean cased) {
        char c = text.charAt(spans.start(next));
        boolean joined = spans.start(next) == spans.end(next - 1);
        if (joined && !Character.isUpperCase(c)) {
            return c >= 0x2e80;
        }
        if (joined && spans.end(next) < text.length() && text.charAt(spans.end(next)) == '>') {
            return false;
        }
        if (joined && cased && next > 1 && isInLetters(text, spans, next) && isInLetters(text, spans, next - 2)) {
            return false;
        }
        return !(cased && Character.isLowerCase(c)) && ",;:.!?\u2026)".indexOf(c) < 0;
    }

    /** "VEB" and "RF" of "VEB.RF". */
    private static boolean isInLetters(CharSequence text, TokenSpans spans, int i) {
        var word = text.subSequence(spans.start(i), spans.end(i));
        return word.length() > 1
                && word.length() <= LONGEST_LETTERS
                && word.chars().allMatch(Character::isUpperCase);
    }

    private boolean endsAtAbbreviation(CharSequence text, TokenSpans spans, int stop, int next) {
        String word = text.subSequence(spans.start(stop), spans.end(stop) - 1).toString();
        String following = CharClass.wordAt(text, spans.start(next), spans.end(next));
        Abbreviations.Kind kind = abbreviations.kind(word);
        if (kind == null) {
            boolean dotted = word.indexOf('.') > 0;
            return dotted && abbreviations.startsSentence(following);
        }
        return switch (kind) {
            case TITLE, NUMBERED, INNER -> false;
            case DATE, CLOSING -> abbreviations.startsSentence(following);
        };
    }
}
