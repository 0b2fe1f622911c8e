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
        return new Count(text).shape(endsAsSentence(text));
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

        Count(String text) {
            int length = text.length();
            int wordStart = -1;
            for (int i = 0; i <= length; i++) {
                char c = i < length ? text.charAt(i) : ' ';
                if (c == ' ') {
                    if (wordStart >= 0) {
                        word(text.charAt(wordStart), i - wordStart);
                        wordStart = -1;
                    }
                    continue;
                }
                wordStart = wordStart < 0 ? i : wordStart;
                letter(c, i + 1 == length || text.charAt(i + 1) == ' ' || c > 0x2E80);
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

        private void letter(char c, boolean last) {
            if (c >= 'a' && c <= 'z') {
                return;
            }
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
    private static boolean endsAsSentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
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
