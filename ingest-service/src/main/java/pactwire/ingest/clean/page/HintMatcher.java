package pactwire.ingest.clean.page;

import java.util.Arrays;

/**
 * Compares blocks with what the page says elsewhere: its headline, its description, its stated text. Words are compared by
 * 64-bit hashes of their letters in lower case.
 */
final class HintMatcher {
    /** Words by which a block's start is looked up. */
    private static final int START = 5;

    private static final int LONGEST_TITLE_BLOCK = 40;
    private static final int FEWEST_STATED_WORDS = 30;

    private final long[] titleWords;
    private final int titleLength;
    private final long[] description;
    private final long[] statedBody;

    HintMatcher(PageHints hints) {
        long[] title = words(hints.title(), Integer.MAX_VALUE);
        titleLength = title.length;
        titleWords = sorted(title);
        description = starts(words(hints.description(), Integer.MAX_VALUE));
        statedBody = starts(words(hints.statedBody(), Integer.MAX_VALUE));
    }

    /** Runs of letters and digits, at most so many. */
    private static long[] words(String text, int most) {
        long[] words = new long[Math.min(most, text.length() / 2 + 1)];
        int count = 0;
        long word = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length() && count < words.length; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = (word ^ Character.toLowerCase(c)) * 0x9E3779B97F4A7C15L;
                word ^= word >>> 29;
                inWord = true;
            } else if (inWord) {
                words[count++] = word;
                word = 0;
                inWord = false;
            }
        }
        return Arrays.copyOf(words, count);
    }

    private static long[] starts(long[] words) {
        long[] starts = new long[Math.max(0, words.length - START + 1)];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start(words, i);
        }
        return sorted(starts);
    }

    private static long[] sorted(long[] values) {
        Arrays.sort(values);
        return values;
    }

    private static boolean isIn(long[] sorted, long value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }

    private static long start(long[] words, int from) {
        long start = 0;
        for (int i = from; i < from + START; i++) {
            start = start * 0x9E3779B97F4A7C15L + words[i];
        }
        return start;
    }

    /** Share of words in common with the headline, of the longer of the two, 0 to 1. */
    double titleOverlap(Block block) {
        if (block.words() > LONGEST_TITLE_BLOCK || titleLength < 2) {
            return 0;
        }
        long[] words = words(block.text(), Integer.MAX_VALUE);
        int common = 0;
        for (long word : words) {
            common += isIn(titleWords, word) ? 1 : 0;
        }
        return (double) common / Math.max(words.length, titleLength);
    }

    /** 1 or 0; -1 where the page states no text. */
    double inStatedBody(Block block) {
        return statedBody.length < FEWEST_STATED_WORDS ? -1 : startsIn(statedBody, block) ? 1 : 0;
    }

    boolean inDescription(Block block) {
        return startsIn(description, block);
    }

    private static boolean startsIn(long[] starts, Block block) {
        if (starts.length == 0 || block.words() < START) {
            return false;
        }
        long[] words = words(block.text(), START);
        return words.length == START && isIn(starts, start(words, 0));
    }
}
