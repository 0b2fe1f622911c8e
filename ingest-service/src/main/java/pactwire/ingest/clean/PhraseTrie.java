package pactwire.ingest.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Phrases that are looked for all at once, letter by letter: most walks end after one letter or two, however many phrases
 * there are. Thread-safe once filled.
 *
 * @param <V> what is known of a phrase
 */
public final class PhraseTrie<V> {
    /** The node before the first letter. */
    public static final int ROOT = 0;

    /** No phrase goes on with that letter. */
    public static final int NONE = -1;

    private static final int ASCII = 128;

    private final int[] firstLetters = new int[ASCII];
    private char[] letters = new char[64];
    private int[] children = new int[64];
    private int[] siblings = new int[64];
    private final List<List<V>> values = new ArrayList<>();

    /** Holds no phrase yet. */
    public PhraseTrie() {
        Arrays.fill(firstLetters, NONE);
        addNode(' ');
    }

    private int addNode(char letter) {
        int node = values.size();
        if (node == letters.length) {
            letters = Arrays.copyOf(letters, 2 * node);
            children = Arrays.copyOf(children, 2 * node);
            siblings = Arrays.copyOf(siblings, 2 * node);
        }
        letters[node] = letter;
        children[node] = NONE;
        siblings[node] = NONE;
        values.add(List.of());
        return node;
    }

    /** @param phrase not empty; several values may be added for one */
    public void add(String phrase, V value) {
        int node = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            int next = step(node, phrase.charAt(i));
            node = next == NONE ? addChild(node, phrase.charAt(i)) : next;
        }
        var all = new ArrayList<>(values.get(node));
        all.add(value);
        values.set(node, List.copyOf(all));
    }

    private int addChild(int parent, char letter) {
        int child = addNode(letter);
        siblings[child] = children[parent];
        children[parent] = child;
        if (parent == ROOT && letter < ASCII) {
            firstLetters[letter] = child;
        }
        return child;
    }

    /** The node one letter further, or {@link #NONE}. */
    public int step(int node, char letter) {
        if (node == ROOT && letter < ASCII) {
            return firstLetters[letter];
        }
        int child = children[node];
        while (child != NONE && letters[child] != letter) {
            child = siblings[child];
        }
        return child;
    }

    /** What is known of the phrase that ends here, in the order of adding; empty where none does. */
    public List<V> at(int node) {
        return values.get(node);
    }
}
