package pactwire.extract.sentence.learnt;

import java.util.Arrays;

/**
 * What {@link LabelFeatures} needs to know of a finished tree and {@link Tree} does not say: outermost children,
 * neighbours under the same head, auxiliaries. Filled in one pass either way; reused, so not thread-safe.
 */
public final class Siblings {
    int[] firstLeft = new int[128];
    int[] firstRight = new int[128];
    int[] before = new int[128];
    int[] after = new int[128];
    int[] rank = new int[128];
    int[] auxiliaries = new int[128];
    int[] comma = new int[128];
    private int[] latest = new int[128];
    private boolean[] auxiliaryTag = new boolean[0];
    private int commaTag;

    /** @param auxiliaryTag whether a tag, by number, can be an auxiliary's: {@code MD TO VB*} */
    public Siblings(boolean[] auxiliaryTag, int commaTag) {
        this.auxiliaryTag = auxiliaryTag.clone();
        this.commaTag = commaTag;
    }

    public void fill(Words words, Tree tree) {
        int size = words.size();
        ensure(size + 3);
        for (int[] column : new int[][] {firstLeft, firstRight, before, after, rank, auxiliaries, comma, latest}) {
            Arrays.fill(column, 0, size + 3, 0);
        }
        for (int i = 1; i <= size; i++) {
            forward(words, tree, i);
        }
    }

    private void forward(Words words, Tree tree, int i) {
        int head = tree.head[i];
        int previous = latest[head];
        latest[head] = i;
        before[i] = previous;
        if (previous > 0) {
            after[previous] = i;
            boolean sameSide = previous < head == i < head;
            rank[i] = sameSide ? rank[previous] + 1 : 0;
        }
        if (i < head) {
            firstLeft[head] = firstLeft[head] == 0 ? i : firstLeft[head];
            int tag = words.tag(i);
            if (tag >= 0 && tag < auxiliaryTag.length && auxiliaryTag[tag]) {
                auxiliaries[head] = FeatureHash.join(auxiliaries[head], words.word[i]);
            }
            if (tag == commaTag) {
                comma[head] |= 1;
            }
        } else {
            firstRight[head] = firstRight[head] == 0 ? i : firstRight[head];
        }
        if (previous > 0 && words.tag(previous) == commaTag) {
            comma[i] |= 2;
        }
    }

    private void ensure(int capacity) {
        if (latest.length >= capacity) {
            return;
        }
        int grown = Integer.highestOneBit(capacity) * 2;
        firstLeft = new int[grown];
        firstRight = new int[grown];
        before = new int[grown];
        after = new int[grown];
        rank = new int[grown];
        auxiliaries = new int[grown];
        comma = new int[grown];
        latest = new int[grown];
    }
}
