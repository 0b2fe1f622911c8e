package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares blocks with what the page says elsewhere: its headline, its description, its stated text. */
final class HintMatcher {
    /** Words by which a block's start is looked up. */
    private static final int START = 5;

    /** UTF-16 units looked at of a block and of each hint. */
    private static final int BLOCK_START = 120;

    private static final int LONGEST_TITLE_BLOCK = 40;
    private static final int FEWEST_STATED_WORDS = 30;

    private final Set<String> titleWords;
    private final int titleLength;
    private final Set<List<String>> description;
    private final Set<List<String>> statedBody;

    HintMatcher(PageHints hints) {
        List<String> title = words(hints.title());
        titleWords = new HashSet<>(title);
        titleLength = title.size();
        description = starts(words(hints.description()));
        statedBody = starts(words(hints.statedBody()));
    }

    /** Runs of letters and digits, in lower case. */
    private static List<String> words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inWord = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static Set<List<String>> starts(List<String> words) {
        var starts = new HashSet<List<String>>();
        for (int i = 0; i + START <= words.size(); i++) {
            starts.add(words.subList(i, i + START));
        }
        return starts;
    }

    /** Share of words in common with the headline, of the longer of the two, 0 to 1. */
    double titleOverlap(Block block) {
        if (block.words() > LONGEST_TITLE_BLOCK || titleLength < 2) {
            return 0;
        }
        List<String> words = words(block.text());
        long common = words.stream().filter(titleWords::contains).count();
        return (double) common / Math.max(1, Math.max(words.size(), titleLength));
    }

    /** 1 or 0; -1 where the page states no text. */
    double inStatedBody(Block block) {
        return statedBody.size() < FEWEST_STATED_WORDS ? -1 : isIn(statedBody, block) ? 1 : 0;
    }

    boolean inDescription(Block block) {
        return isIn(description, block);
    }

    private static boolean isIn(Set<List<String>> starts, Block block) {
        if (starts.isEmpty() || block.words() < START) {
            return false;
        }
        String text = block.text();
        List<String> words = words(text.length() > BLOCK_START ? text.substring(0, BLOCK_START) : text);
        return words.size() >= START && starts.contains(words.subList(0, START));
    }
}
