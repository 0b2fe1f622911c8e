package pactwire.extract.sentence.learnt;

import java.util.List;

/**
 * One sentence as numbers: hashes of each word's letters, endings and shape, and the tag once it is known. Positions
 * are 1 to {@link #size()}; 0 stands for "no word" and {@code size() + 1} for the root. Reused from sentence to
 * sentence, so not thread-safe.
 */
public final class Words {
    private static final int LONGEST = 64;

    private final char[] letters = new char[LONGEST];
    private int size;
    int[] word = new int[128];
    int[] suffix1 = new int[128];
    int[] suffix2 = new int[128];
    int[] suffix3 = new int[128];
    int[] suffix4 = new int[128];
    int[] prefix2 = new int[128];
    int[] prefix3 = new int[128];
    int[] shape = new int[128];
    /** Whether a name may begin here: a capital, or any letter where the sentence uses none. */
    boolean[] capital = new boolean[128];

    /** Tag number plus one; 0 where there is no word. */
    int[] tag = new int[128];

    public int size() {
        return size;
    }

    public void tag(int position, int number) {
        tag[position] = number + 1;
    }

    public int tag(int position) {
        return tag[position] - 1;
    }

    /** Takes in a sentence's words in place of the last one's. */
    public void set(List<String> forms) {
        size = forms.size();
        ensure(size + 3);
        int style = CaseStyle.of(forms);
        for (int i = 1; i <= size; i++) {
            encode(i, forms.get(i - 1), style);
        }
        word[0] = 7;
        clear(0);
        for (int i = size + 1; i <= size + 2; i++) {
            clear(i);
            word[i] = 11 + i - size;
        }
        tag[size + 1] = 127;
    }

    private void clear(int i) {
        suffix1[i] = 0;
        suffix2[i] = 0;
        suffix3[i] = 0;
        suffix4[i] = 0;
        prefix2[i] = 0;
        prefix3[i] = 0;
        shape[i] = 0;
        tag[i] = 0;
    }

    private void ensure(int capacity) {
        if (word.length >= capacity) {
            return;
        }
        int grown = Integer.highestOneBit(capacity) * 2;
        word = new int[grown];
        suffix1 = new int[grown];
        suffix2 = new int[grown];
        suffix3 = new int[grown];
        suffix4 = new int[grown];
        prefix2 = new int[grown];
        prefix3 = new int[grown];
        shape = new int[grown];
        capital = new boolean[grown];
        tag = new int[grown];
    }

    private void encode(int i, String form, int style) {
        int length = normalize(form);
        word[i] = hash(0, length, 0);
        suffix1[i] = hash(Math.max(0, length - 1), length, 1);
        suffix2[i] = hash(Math.max(0, length - 2), length, 2);
        suffix3[i] = hash(Math.max(0, length - 3), length, 3);
        suffix4[i] = hash(Math.max(0, length - 4), length, 4);
        prefix2[i] = hash(0, Math.min(2, length), 5);
        prefix3[i] = hash(0, Math.min(3, length), 6);
        shape[i] = FeatureHash.join(shapeOf(form), style, i == 1 ? 1 : 0);
        char first = form.charAt(0);
        capital[i] = style == CaseStyle.NO_CAPITALS
                ? Character.isLetter(first)
                : !Character.isLowerCase(first) && Character.isLetterOrDigit(first);
        tag[i] = 0;
    }

    /** Lower case, digits as 0, quotation marks and dashes in ASCII, invisible joiners out. */
    private int normalize(String form) {
        int length = 0;
        for (int i = 0; i < form.length() && length < LONGEST; i++) {
            char c = form.charAt(i);
            if (c < 0x80) {
                letters[length++] = c >= '0' && c <= '9' ? '0' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            } else if (c != '\u2060' && c != '\u00ad') {
                letters[length++] = ascii(c);
            }
        }
        return length;
    }

    private static char ascii(char c) {
        return switch (c) {
            case '\u201c', '\u201d', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
            default -> Character.toLowerCase(c);
        };
    }

    private int hash(int from, int to, int kind) {
        int h = kind;
        for (int i = from; i < to; i++) {
            h = h * 31 + letters[i];
        }
        return FeatureHash.finish(h);
    }

    /** "Xx" for "Moscow", "XdX" for "G7A": runs of capitals, small letters and digits, other marks as they are. */
    private static int shapeOf(String form) {
        int h = 0;
        int last = 0;
        for (int i = 0; i < form.length() && i < LONGEST; i++) {
            char c = form.charAt(i);
            int kind = Character.isUpperCase(c) ? 'X' : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            if (kind != last) {
                h = h * 31 + kind;
            }
            last = kind;
        }
        return FeatureHash.finish(h);
    }

    int wordAt(int i) {
        return word[clamp(i)];
    }

    int clamp(int i) {
        return i < 0 ? 0 : Math.min(i, size + 1);
    }
}
