package pactwire.extract.entity;

/** Where words begin and end in plain text: a word is a run of letters and digits. */
final class WordScan {
    /** A name's words stand no further apart: "Trinidad and Tobago", "Washington, D.C.", "Guinea-Bissau". */
    private static final int WIDEST_GAP = 2;

    private WordScan() {}

    /** Start of the first word at or after {@code from}; the text's length when there is none. */
    static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Start of the next word of the same name, or -1 where something else than a joint lies between. */
    static int wordJoinedTo(String text, int end, int limit) {
        int at = end;
        while (at < limit && at - end <= WIDEST_GAP) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                return at;
            }
            if (" \u00a0-‑–./,'’&\n".indexOf(c) < 0) {
                return -1;
            }
            at++;
        }
        return -1;
    }
}
