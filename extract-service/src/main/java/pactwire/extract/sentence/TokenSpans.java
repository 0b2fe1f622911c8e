package pactwire.extract.sentence;

import java.util.Arrays;

/** Token boundaries as two growing arrays, so that tokenizing makes no object per token. Not thread-safe. */
final class TokenSpans {
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int size;

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}
