package pactwire.ingest.clean.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The longest run of paragraphs of a capture, which is of the article if anything is: what else is of the article stands
 * near it and shares its rarer words and its names.
 */
final class ArticleCore {
    /** Lines between two paragraphs of one run. */
    private static final int WIDEST_GAP = 3;

    private static final int SHORTEST_WORD = 5;
    private static final int RARE = 3;

    private final List<Set<String>> words;
    private final List<Set<String>> names;
    private final int[] run;
    private final int[] runWords;
    private final int first;
    private final int end;

    /** In how many lines, and in how many of the core, each word stands. */
    private final Map<String, Integer> lines = new HashMap<>();

    private final Map<String, Integer> coreLines = new HashMap<>();
    private final Map<String, Integer> coreNames = new HashMap<>();

    /**
     * @param words of each line, in small letters
     * @param names of each line: words with a capital that do not open a sentence
     * @param counts words of each line
     */
    ArticleCore(List<Set<String>> words, List<Set<String>> names, int[] counts, IntPredicate isProse) {
        this.words = words;
        this.names = names;
        int size = words.size();
        run = new int[size];
        runWords = new int[size];
        int start = 0;
        int last = -FAR;
        int longest = 0;
        for (int i = 0; i < size; i++) {
            run[i] = -1;
            if (isProse.test(i)) {
                start = i - last > WIDEST_GAP + 1 ? i : start;
                run[i] = start;
                runWords[start] += counts[i];
                longest = runWords[start] > runWords[longest] ? start : longest;
                last = i;
            }
            words.get(i).forEach(word -> lines.merge(word, 1, Integer::sum));
        }
        int until = size == 0 ? 0 : longest;
        for (int i = longest; i < size; i++) {
            if (run[i] == longest) {
                until = i + 1;
                words.get(i).forEach(word -> coreLines.merge(word, 1, Integer::sum));
                names.get(i).forEach(name -> coreNames.merge(name, 1, Integer::sum));
            }
        }
        first = longest;
        end = until;
    }

    private static final int FAR = 50;

    int linesBefore(int i) {
        return Math.max(0, Math.min(FAR, first - i));
    }

    int linesAfter(int i) {
        return Math.max(0, Math.min(FAR, i - end + 1));
    }

    /** Words of the run that a line stands in, as a share of the longest; -1 outside of any. */
    double runShare(int i) {
        return run[i] < 0 ? -1 : (double) runWords[run[i]] / Math.max(1, runWords[first]);
    }

    private boolean isInCore(int i) {
        return run[i] == first && runWords[first] > 0;
    }

    /** Share of a line's longer words that another line of the core has, the rarer the weightier; -1 without such words. */
    double wordShare(int i) {
        double all = 0;
        double shared = 0;
        int own = isInCore(i) ? 1 : 0;
        for (String word : words.get(i)) {
            if (word.length() >= SHORTEST_WORD) {
                double weight = Math.log(1 + (double) words.size() / lines.get(word));
                all += weight;
                shared += coreLines.getOrDefault(word, 0) > own ? weight : 0;
            }
        }
        return all == 0 ? -1 : shared / all;
    }

    /** Share of a line's names that another line of the core has; -1 without names. */
    double nameShare(int i) {
        int own = isInCore(i) ? 1 : 0;
        Set<String> all = names.get(i);
        return all.isEmpty()
                ? -1
                : (double) all.stream()
                                .filter(n -> coreNames.getOrDefault(n, 0) > own)
                                .count()
                        / all.size();
    }

    /** Longer words that few lines have, one of the core among them. */
    int rareWordsShared(int i) {
        int own = isInCore(i) ? 1 : 0;
        int rare = 0;
        for (String word : words.get(i)) {
            boolean shared = word.length() >= SHORTEST_WORD && coreLines.getOrDefault(word, 0) > own;
            rare += shared && lines.get(word) <= RARE ? 1 : 0;
        }
        return rare;
    }

    /** Words with a capital that do not open a sentence, in small letters. */
    static Set<String> names(String text) {
        var names = new HashSet<String>();
        boolean opens = true;
        for (String word : text.split(" ")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !opens) {
                names.add(letters(word));
            }
            opens = !word.isEmpty() && ".!?:".indexOf(word.charAt(word.length() - 1)) >= 0;
        }
        names.remove("");
        return names;
    }

    private static String letters(String word) {
        int end = 0;
        while (end < word.length() && Character.isLetterOrDigit(word.charAt(end))) {
            end++;
        }
        return word.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    }
}
