package pactwire.ingest.clean.score;

/**
 * What a text looks like, told in one pass over its letters.
 *
 * @param words by white space; two ideographs or kana count as one word
 * @param commas and semicolons
 * @param sentenceEnds full stops, question and exclamation marks before white space or the end
 * @param capitals words that begin with a capital
 * @param smallWords words of at most four letters that begin with a small letter: high in prose, low in labels
 * @param digits digits
 * @param bars vertical bars, middle dots and arrows, which separate links
 * @param endsAsSentence ends as a sentence does, closing quotes and brackets aside
 */
public record TextShape(
        int words,
        int commas,
        int sentenceEnds,
        int capitals,
        int smallWords,
        int digits,
        int bars,
        boolean endsAsSentence) {

    /** Looks at a text in which white space is collapsed. */
    public static TextShape of(String text) {
        return of(text.toCharArray(), text.length());
    }

    /** Looks at the first {@code length} units of a text in which white space is collapsed. */
    public static TextShape of(char[] text, int length) {
        return new Count(text, length).shape(endsAsSentence(text, length));
    }

    private static final class Count {
        private int words;
        private int commas;
        private int sentenceEnds;
        private int capitals;
        private int smallWords;
        private int digits;
        private int bars;
        private int ideographs;

        Count(char[] text, int length) {
            int wordStart = -1;
            for (int i = 0; i <= length; i++) {
                char c = i < length ? text[i] : ' ';
                if (c == ' ') {
                    if (wordStart >= 0) {
                        word(text[wordStart], i - wordStart);
                        wordStart = -1;
                    }
                    continue;
                }
                wordStart = wordStart < 0 ? i : wordStart;
                if (c < 'a' || c > 'z') {
                    mark(c, i + 1 == length || text[i + 1] == ' ' || c > 0x2E80);
                }
            }
            words += ideographs / 2;
        }

        private void word(char first, int length) {
            words++;
            if (first >= 'a' && first <= 'z') {
                smallWords += length <= 4 ? 1 : 0;
            } else if (Character.isUpperCase(first)) {
                capitals++;
            } else if (length <= 4 && Character.isLowerCase(first)) {
                smallWords++;
            }
        }

        private void mark(char c, boolean last) {
            switch (c) {
                case ',', ';', '、', '，' -> commas++;
                case '|', '·', '»', '›', '•', '→' -> bars++;
                case '.', '!', '?', '。', '！', '？' -> sentenceEnds += last ? 1 : 0;
                default -> {
                    if (c >= '0' && c <= '9') {
                        digits++;
                    } else if (c > 0x2E80 && Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF) {
                        ideographs++;
                    }
                }
            }
        }

        TextShape shape(boolean endsAsSentence) {
            return new TextShape(words, commas, sentenceEnds, capitals, smallWords, digits, bars, endsAsSentence);
        }
    }

    /** Ends as a sentence does, closing quotes and brackets aside. */
    private static boolean endsAsSentence(char[] text, int length) {
        for (int i = length - 1; i >= 0; i--) {
            char c = text[i];
            if ("\"'”’»)]* ".indexOf(c) < 0) {
                return ".!?…。！？:;".indexOf(c) >= 0;
            }
        }
        return false;
    }

    /** Reads as running text rather than as a heading, label or link. */
    public boolean isProse() {
        return (words >= 5 && endsAsSentence) || words >= 20;
    }
}
