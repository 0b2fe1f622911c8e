package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights from hashed features to the parser's three moves, three signed ten-bit numbers packed into each int so that
 * a feature costs one memory access. Immutable and thread-safe.
 */
public final class MoveTable {
    private static final int BITS = 10;
    private static final int HEAVIEST = (1 << BITS - 1) - 1;
    private static final int FIELD = (1 << BITS) - 1;

    private final int[] packed;
    private final int mask;

    private MoveTable(int[] packed) {
        this.packed = packed;
        this.mask = packed.length - 1;
    }

    /**
     * @param dense three weights to a row, as many rows as a power of two
     * @param step the size of one unit: weights of more than 511 are held there
     * @param faintest weights of at most so many units vanish: they say little and there are many
     */
    public static MoveTable of(float[] dense, double step, int faintest) {
        int[] packed = new int[dense.length / Move.COUNT];
        for (int row = 0; row < packed.length; row++) {
            for (int move = 0; move < Move.COUNT; move++) {
                long steps = Math.round(dense[row * Move.COUNT + move] / step);
                int held = Math.abs(steps) <= faintest ? 0 : (int) Math.max(-HEAVIEST, Math.min(HEAVIEST, steps));
                packed[row] |= (held & FIELD) << BITS * move;
            }
        }
        return new MoveTable(packed);
    }

    /** Sets {@code scores} to what the first {@code count} features say of each {@link Move}. */
    void score(int[] features, int count, int[] scores) {
        int shift = 0;
        int left = 0;
        int right = 0;
        for (int i = 0; i < count; i++) {
            int row = packed[features[i] & mask];
            shift += row << 22 >> 22;
            left += row << 12 >> 22;
            right += row << 2 >> 22;
        }
        scores[Move.SHIFT] = shift;
        scores[Move.LEFT] = left;
        scores[Move.RIGHT] = right;
    }

    /** Move by move, low bytes then high bytes: mostly zeros, which pack well. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(packed.length);
        byte[] bytes = new byte[packed.length];
        for (int move = 0; move < Move.COUNT; move++) {
            for (int shift = 0; shift <= 8; shift += 8) {
                for (int row = 0; row < packed.length; row++) {
                    int value = packed[row] << 32 - BITS * (move + 1) >> 32 - BITS;
                    bytes[row] = (byte) (value >> shift);
                }
                out.write(bytes);
            }
        }
    }

    static MoveTable read(DataInputStream in) throws IOException {
        int[] packed = new int[in.readInt()];
        byte[] low = new byte[packed.length];
        byte[] high = new byte[packed.length];
        for (int move = 0; move < Move.COUNT; move++) {
            in.readFully(low);
            in.readFully(high);
            for (int row = 0; row < packed.length; row++) {
                int value = low[row] & 0xff | high[row] << 8;
                packed[row] |= (value & FIELD) << BITS * move;
            }
        }
        return new MoveTable(packed);
    }
}
