package pactwire.extract.sentence.learnt;

import java.util.Arrays;

/**
 * A dependency tree in the making, over positions as in {@link Words}: heads, and for each word the outermost two
 * children on either side with their number. Reused, so not thread-safe.
 */
public final class Tree {
    int size;
    int[] head = new int[128];
    int[] left = new int[128];
    int[] left2 = new int[128];
    int[] right = new int[128];
    int[] right2 = new int[128];
    int[] leftCount = new int[128];
    int[] rightCount = new int[128];
    int[] label = new int[128];

    /** Empty, for {@code size} words. */
    public void reset(int size) {
        this.size = size;
        if (head.length < size + 3) {
            int grown = Integer.highestOneBit(size + 3) * 2;
            head = new int[grown];
            left = new int[grown];
            left2 = new int[grown];
            right = new int[grown];
            right2 = new int[grown];
            leftCount = new int[grown];
            rightCount = new int[grown];
            label = new int[grown];
            return;
        }
        for (int[] column : new int[][] {head, left, left2, right, right2, leftCount, rightCount, label}) {
            Arrays.fill(column, 0, size + 3, 0);
        }
    }

    /** Hangs {@code dependent} under {@code to}; children on one side are hung from the inside out. */
    public void attach(int dependent, int to) {
        head[dependent] = to;
        if (dependent < to) {
            left2[to] = left[to];
            left[to] = dependent;
            leftCount[to]++;
        } else {
            right2[to] = right[to];
            right[to] = dependent;
            rightCount[to]++;
        }
    }

    /** Takes over finished heads, which may come in any order: 1 to {@code size}, the root is {@code size + 1}. */
    public void setHeads(int[] heads, int size) {
        reset(size);
        for (int i = size; i >= 1; i--) {
            if (i < heads[i]) {
                attach(i, heads[i]);
            }
        }
        for (int i = 1; i <= size; i++) {
            if (i > heads[i]) {
                attach(i, heads[i]);
            }
        }
    }

    /** The head's position; {@code size + 1} for the root. */
    public int head(int position) {
        return head[position];
    }

    /** Number of the relation to the head. */
    public int label(int position) {
        return label[position];
    }

    public void label(int position, int number) {
        label[position] = number;
    }
}
