package pactwire.extract.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases to what they mean, found in text by their longest match, words apart by a blank, a hyphen or a full stop. Case
 * counts, except in a headline all in capitals. Filled while loading, then only read.
 */
public final class PhraseTable<T> {
    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();

        @Nullable
        T meaning;
    }

    /** What stands at a place, and where it ends. */
    public record Match<T>(int end, T meaning) {}

    private final Node<T> exact = new Node<>();
    private final Node<T> capitals = new Node<>();

    /** A first meaning stays: rows above win over rows below. */
    public void add(String phrase, T meaning) {
        insert(exact, phrase, meaning);
        insert(capitals, phrase.toUpperCase(Locale.ROOT), meaning);
    }

    /** As {@link #add}, but for running text only: "US" means nothing where all is in capitals. */
    void addForRunningText(String phrase, T meaning) {
        insert(exact, phrase, meaning);
    }

    private static <T> void insert(Node<T> root, String phrase, T meaning) {
        Node<T> node = root;
        int at = 0;
        boolean comma = false;
        while ((at = WordScan.nextWord(phrase, at)) < phrase.length()) {
            int end = WordScan.endOfWord(phrase, at);
            node = node.next.computeIfAbsent((comma ? "," : "") + phrase.substring(at, end), key -> new Node<>());
            comma = end < phrase.length() && phrase.charAt(end) == ',';
            at = end;
        }
        if (node.meaning == null) {
            node.meaning = meaning;
        }
    }

    /** The longest phrase that begins with the word at {@code start} and ends by {@code limit}. */
    public @Nullable Match<T> longestAt(String text, int start, int limit, boolean allCapitals) {
        Node<T> node = allCapitals ? capitals : exact;
        Match<T> best = null;
        int at = start;
        boolean comma = false;
        while (at < limit) {
            int end = Math.min(WordScan.endOfWord(text, at), limit);
            var next = node.next.get(comma ? "," + text.substring(at, end) : text.substring(at, end));
            if (next == null) {
                break;
            }
            node = next;
            if (node.meaning != null) {
                best = new Match<>(end, node.meaning);
            }
            if (node.next.isEmpty() || end >= limit) {
                break;
            }
            comma = text.charAt(end) == ',';
            at = WordScan.wordJoinedTo(text, end, limit);
            if (at < 0) {
                break;
            }
        }
        return best;
    }
}
