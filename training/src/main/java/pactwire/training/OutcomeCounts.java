package pactwire.training;

import java.util.HashMap;
import java.util.Map;

/** Counts outcomes by key, to find the keys that have been seen often and have only ever had one. */
final class OutcomeCounts {
    private static final int OFTEN = 40;
    private static final double NEARLY_ALWAYS = 0.998;

    private final Map<Integer, int[]> counts = new HashMap<>();
    private final int outcomes;

    OutcomeCounts(int outcomes) {
        this.outcomes = outcomes;
    }

    void add(int key, int outcome) {
        counts.computeIfAbsent(key, k -> new int[outcomes])[outcome]++;
    }

    Map<Integer, Integer> settled() {
        Map<Integer, Integer> settled = new HashMap<>();
        counts.forEach((key, byOutcome) -> {
            int best = 0;
            int sum = 0;
            for (int k = 0; k < byOutcome.length; k++) {
                sum += byOutcome[k];
                best = byOutcome[k] > byOutcome[best] ? k : best;
            }
            if (sum >= OFTEN && byOutcome[best] >= NEARLY_ALWAYS * sum) {
                settled.put(key, best);
            }
        });
        return settled;
    }
}
