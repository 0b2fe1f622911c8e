package pactwire.training;

/** Lifts the arcs of a tree until none cross: the shorter of two crossing arcs is hung one level higher. */
final class Projectivity {
    private static final int MOST_LIFTS = 40;

    private Projectivity() {}

    /** @param heads by position from 1; {@code size + 1} is the root */
    static void lift(int[] heads, int size) {
        for (int lifts = 0; lifts < MOST_LIFTS; lifts++) {
            int dependent = shortestCrossing(heads, size);
            if (dependent == 0) {
                return;
            }
            int head = heads[dependent];
            heads[dependent] = head > size ? head : heads[head];
        }
    }

    static boolean isProjective(int[] heads, int size) {
        return shortestCrossing(heads, size) == 0;
    }

    private static int shortestCrossing(int[] heads, int size) {
        int shortest = Integer.MAX_VALUE;
        int found = 0;
        for (int i = 1; i <= size; i++) {
            int from = Math.min(i, heads[i]);
            int to = Math.max(i, heads[i]);
            boolean liftable = heads[i] <= size && to - from > 1 && to - from < shortest;
            if (liftable && isCrossed(heads, size, from, to)) {
                shortest = to - from;
                found = i;
            }
        }
        return found;
    }

    private static boolean isCrossed(int[] heads, int size, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (heads[k] < from || heads[k] > to) {
                return true;
            }
        }
        for (int k = 1; k <= size; k++) {
            boolean outside = k < from || k > to;
            if (outside && heads[k] > from && heads[k] < to) {
                return true;
            }
        }
        return false;
    }
}
