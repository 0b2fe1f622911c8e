package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights from hashed features to many outcomes, each a signed byte; a row keeps only the outcomes it speaks about.
 * Immutable and thread-safe.
 */
public final class SparseTable {
    private static final int HEAVIEST = 127;
    /** Of one weight: a row has fewer than 256 entries. */
    private static final int MOST_ENTRIES = 4;

    private final int mask;
    private final int[] rowStart;
    /** An outcome in the upper byte, its weight in the lower: side by side, for most of the time goes into fetching them. */
    private final short[] entries;

    private SparseTable(int[] rowStart, byte[] outcome, byte[] weight) {
        this.mask = rowStart.length - 2;
        this.rowStart = rowStart;
        this.entries = new short[outcome.length + 1]; // one more, for rows without entries at the end to begin at
        for (int i = 0; i < outcome.length; i++) {
            entries[i] = (short) (outcome[i] << Byte.SIZE | Byte.toUnsignedInt(weight[i]));
        }
    }

    /**
     * @param dense weights row by row, {@code outcomes} to a row, as many rows as a power of two
     * @param step the size of one unit; a weight that a byte cannot hold takes several entries
     * @param faintest weights of at most so many units vanish: they say little and there are many
     */
    public static SparseTable of(float[] dense, int outcomes, double step, int faintest) {
        int rows = dense.length / outcomes;
        int[] rowStart = new int[rows + 1];
        int entries = 0;
        for (float value : dense) {
            entries += entries(Math.round(value / step), faintest);
        }
        byte[] outcome = new byte[entries];
        byte[] weight = new byte[entries];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < outcomes; k++) {
                long left = Math.round(dense[row * outcomes + k] / step);
                for (int n = entries(left, faintest); n > 0; n--) {
                    outcome[at] = (byte) k;
                    weight[at] = (byte) Math.max(-HEAVIEST, Math.min(HEAVIEST, left));
                    left -= weight[at++];
                }
            }
            rowStart[row + 1] = at;
        }
        return new SparseTable(rowStart, outcome, weight);
    }

    private static int entries(long steps, int faintest) {
        long size = Math.abs(steps);
        return size <= faintest ? 0 : (int) Math.min(MOST_ENTRIES, (size + HEAVIEST - 1) / HEAVIEST);
    }

    /**
     * Adds to {@code scores} what the first {@code count} features say, and takes {@code features} for its own use. In two rounds,
     * for rows lie anywhere in some megabytes: where each begins and ends is fetched for all at once, and so is each row's first
     * entry, instead of waiting for one row's before asking for the next.
     */
    void score(int[] features, int count, int[] ends, int[] scores) {
        int touched = 0;
        for (int i = 0; i < count; i++) {
            int row = features[i] & mask;
            features[i] = rowStart[row];
            ends[i] = rowStart[row + 1];
        }
        for (int i = 0; i < count; i++) {
            touched += entries[features[i]];
        }
        scores[scores.length - 1] = touched; // of no outcome: keeps the compiler from leaving the fetching out
        for (int i = 0; i < count; i++) {
            int end = ends[i];
            for (int at = features[i]; at < end; at++) {
                short entry = entries[at];
                scores[entry >> Byte.SIZE] += (byte) entry;
            }
        }
    }

    public int size() {
        return entries.length - 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(mask + 1);
        out.writeInt(size());
        for (int row = 0; row <= mask; row++) {
            out.writeByte(rowStart[row + 1] - rowStart[row]);
        }
        for (int i = 0; i < size(); i++) {
            out.writeByte(entries[i] >> Byte.SIZE);
        }
        for (int i = 0; i < size(); i++) {
            out.writeByte(entries[i]);
        }
    }

    static SparseTable read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        byte[] outcome = new byte[in.readInt()];
        byte[] weight = new byte[outcome.length];
        byte[] lengths = new byte[rows];
        in.readFully(lengths);
        in.readFully(outcome);
        in.readFully(weight);
        int[] rowStart = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            rowStart[row + 1] = rowStart[row] + Byte.toUnsignedInt(lengths[row]);
        }
        return new SparseTable(rowStart, outcome, weight);
    }
}
