package pactwire.extract.agreement;

import java.util.Arrays;

/** What is seen at one place, as rows of a judge's table. Features are hashed, never stored; two that share a row share a weight. */
final class Seen {
    static final int ROWS = 1 << 19;

    private int[] rows = new int[64];
    private int size;

    void add(String name) {
        put(name.hashCode() * 31);
    }

    void add(String name, String value) {
        put(name.hashCode() * 31 + value.hashCode());
    }

    void add(String name, int value) {
        put(name.hashCode() * 31 + value + 1);
    }

    void add(String name, String first, String second) {
        put((name.hashCode() * 31 + first.hashCode()) * 0x01000193 ^ second.hashCode());
    }

    /** Mixing constants are those of MurmurHash3's finalizer. */
    private void put(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = h & (ROWS - 1);
    }

    void addAll(Seen others) {
        addAll(others.rows, others.size);
    }

    /** @param others as {@link #rows} gives them */
    void addAll(int[] others) {
        addAll(others, others.length);
    }

    private void addAll(int[] others, int count) {
        if (size + count > rows.length) {
            rows = Arrays.copyOf(rows, 2 * (size + count));
        }
        System.arraycopy(others, 0, rows, size, count);
        size += count;
    }

    /** Each row once, ascending. */
    int[] rows() {
        int[] sorted = Arrays.copyOf(rows, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
