package pactwire.training;

/**
 * Lifts the arcs of a tree until all are projective, the shortest first (Nivre and Nilsson 2005). An arc is projective
 * if its head stands above every word between the two ends.
 */
final class Projectivity {
    private Projectivity() {}

    /** @param heads by position from 1; {@code size + 1} is the root */
    static void lift(int[] heads, int size) {
        for (int dependent = shortest(heads, size); dependent > 0; dependent = shortest(heads, size)) {
            heads[dependent] = heads[heads[dependent]];
        }
    }

    static boolean isProjective(int[] heads, int size) {
        return shortest(heads, size) == 0;
    }

    private static int shortest(int[] heads, int size) {
        int shortest = Integer.MAX_VALUE;
        int found = 0;
        for (int i = 1; i <= size; i++) {
            int length = Math.abs(i - heads[i]);
            if (heads[i] <= size && length < shortest && !reachesOverItsOwn(heads, size, i)) {
                shortest = length;
                found = i;
            }
        }
        return found;
    }

    private static boolean reachesOverItsOwn(int[] heads, int size, int dependent) {
        int head = heads[dependent];
        for (int k = Math.min(head, dependent) + 1; k < Math.max(head, dependent); k++) {
            if (!isBelow(heads, size, k, head)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBelow(int[] heads, int size, int word, int above) {
        int at = word;
        for (int steps = 0; at <= size && steps <= size; steps++) {
            if (at == above) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }
}
