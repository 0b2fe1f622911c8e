package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * Answers that need no looking: what has been seen often and has only ever had one outcome, as "the" has one tag. A hash
 * table from key to the outcome's number. Immutable and thread-safe.
 */
public final class Settled {
    private static final int EMPTY = -1;
    private final int[] keys;
    private final byte[] outcomes;

    private Settled(int[] keys, byte[] outcomes) {
        this.keys = keys;
        this.outcomes = outcomes;
    }

    /** @param outcomeByKey numbers of outcomes, 0 to 127 */
    public static Settled of(Map<Integer, Integer> outcomeByKey) {
        int capacity = Integer.highestOneBit(Math.max(4, outcomeByKey.size()) * 4);
        int[] keys = new int[capacity];
        byte[] outcomes = new byte[capacity];
        Arrays.fill(outcomes, (byte) EMPTY);
        outcomeByKey.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int at = entry.getKey() & capacity - 1;
            while (outcomes[at] != EMPTY) {
                at = at + 1 & capacity - 1;
            }
            keys[at] = entry.getKey();
            outcomes[at] = entry.getValue().byteValue();
        });
        return new Settled(keys, outcomes);
    }

    /** The number of the outcome, or -1 where one must look. */
    int outcome(int key) {
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

    static Settled read(DataInputStream in) throws IOException {
        int[] keys = new int[in.readInt()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readInt();
        }
        byte[] outcomes = new byte[keys.length];
        in.readFully(outcomes);
        return new Settled(keys, outcomes);
    }
}
