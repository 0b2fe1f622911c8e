package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/** Words that in this shape have but one tag ("the", "Monday"): a hash table from word and shape to tag. Immutable. */
public final class SettledWords {
    private static final int EMPTY = -1;
    private final int[] keys;
    private final byte[] outcomes;

    private SettledWords(int[] keys, byte[] outcomes) {
        this.keys = keys;
        this.outcomes = outcomes;
    }

    /** @param outcomeByKey from {@link #key} to the number of the tag */
    public static SettledWords of(Map<Integer, Integer> outcomeByKey) {
        int capacity = Integer.highestOneBit(Math.max(4, outcomeByKey.size()) * 4);
        int[] keys = new int[capacity];
        byte[] outcomes = new byte[capacity];
        java.util.Arrays.fill(outcomes, (byte) EMPTY);
        outcomeByKey.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int at = entry.getKey() & capacity - 1;
            while (outcomes[at] != EMPTY) {
                at = at + 1 & capacity - 1;
            }
            keys[at] = entry.getKey();
            outcomes[at] = entry.getValue().byteValue();
        });
        return new SettledWords(keys, outcomes);
    }

    /** What a word in {@link Words} is looked up by. */
    public static int key(Words words, int position) {
        return FeatureHash.join(words.word[position], words.shape[position]);
    }

    /** The number of the tag, or -1 where the word must be looked at. */
    int outcome(int word, int shape) {
        int key = FeatureHash.join(word, shape);
        int mask = keys.length - 1;
        for (int at = key & mask; outcomes[at] != EMPTY; at = at + 1 & mask) {
            if (keys[at] == key) {
                return outcomes[at];
            }
        }
        return EMPTY;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(keys.length);
        for (int key : keys) {
            out.writeInt(key);
        }
        out.write(outcomes);
    }

    static SettledWords read(DataInputStream in) throws IOException {
        int[] keys = new int[in.readInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        byte[] outcomes = new byte[keys.length];
        in.readFully(outcomes);
        return new SettledWords(keys, outcomes);
    }
}
