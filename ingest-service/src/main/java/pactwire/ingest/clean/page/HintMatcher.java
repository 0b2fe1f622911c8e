package pactwire.ingest.clean.page;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.SmallLetters;

/**
 * Compares blocks with what the page says elsewhere: its headline, its description, its stated text. Words are compared by
 * 64-bit hashes of their letters in lower case. Not for two threads at a time.
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

    /** What was asked before, by block. */
    private final @Nullable Match[] matches;

    /** Words of the text last read. */
    private long[] words = new long[256];

    /** @param blocks how many the page has */
    HintMatcher(PageHints hints, int blocks) {
        matches = new Match[blocks];
        long[] title = words(hints.title());
        titleLength = title.length;
        titleWords = sorted(title);
        description = starts(words(hints.description()));
        statedBody = starts(words(hints.statedBody()));
    }

    private long[] words(String text) {
        int count = read(text, Integer.MAX_VALUE);
        return Arrays.copyOf(words, count);
    }

    /** Reads runs of letters and digits, at most so many. @return how many */
    private int read(String text, int most) {
        if (text.length() / 2 + 1 > words.length) {
            words = new long[text.length()];
        }
        int count = 0;
        long word = 0;
        boolean inWord = false;
        for (int i = 0; i <= text.length() && count < most; i++) {
            char lower = i < text.length() ? SmallLetters.of(text.charAt(i)) : 0;
            if (lower != 0) {
                word = (word ^ lower) * 0x9E3779B97F4A7C15L;
                word ^= word >>> 29;
                inWord = true;
            } else if (inWord) {
                words[count++] = word;
                word = 0;
                inWord = false;
            }
        }
        return count;
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

    /** What one block has in common with what the page says elsewhere. */
    final class Match {
        private final double titleOverlap;
        private final long start;
        private final boolean hasStart;

        private Match(Block block) {
            boolean mayBeTitle = block.words() <= LONGEST_TITLE_BLOCK && titleLength >= 2;
            int count = read(block.text(), mayBeTitle ? Integer.MAX_VALUE : START);
            int common = 0;
            for (int i = 0; mayBeTitle && i < count; i++) {
                common += isIn(titleWords, words[i]) ? 1 : 0;
            }
            titleOverlap = mayBeTitle ? (double) common / Math.max(count, titleLength) : 0;
            hasStart = count >= START && block.words() >= START;
            start = hasStart ? start(words, 0) : 0;
        }

        /** Share of words in common with the headline, of the longer of the two, 0 to 1. */
        double titleOverlap() {
            return titleOverlap;
        }

        /** 1 or 0; -1 where the page states no text. */
        double inStatedBody() {
            return statedBody.length < FEWEST_STATED_WORDS ? -1 : hasStart && isIn(statedBody, start) ? 1 : 0;
        }

        boolean inDescription() {
            return hasStart && isIn(description, start);
        }
    }

    Match match(Block block) {
        @Nullable Match known = matches[block.index()];
        if (known == null) {
            known = new Match(block);
            matches[block.index()] = known;
        }
        return known;
    }
}
