package pactwire.store.agreement.merge;

import org.jspecify.annotations.Nullable;

/**
 * Verdicts on pairs of reports. What is told now meets what was told of late, and that meets itself again, at each poll: of a
 * hundred comparisons most are old ones. A pair pushes out another that has the same place, and is compared again when it is
 * asked for. Thread-safe.
 */
public final class RecentVerdicts {
    /** A power of two. As verdicts share their reasons, some ten megabytes. */
    private static final int PLACES = 1 << 18;

    private final long[] first = new long[PLACES];
    private final long[] second = new long[PLACES];
    private final @Nullable Verdict[] verdicts = new Verdict[PLACES];

    /** As {@link Comparison#of(Profile, Profile)}. */
    public synchronized Verdict of(Profile one, Profile other) {
        var lower = Math.min(one.number(), other.number());
        var higher = Math.max(one.number(), other.number());
        var place = place(lower, higher);
        var known = verdicts[place];
        if (known != null && first[place] == lower && second[place] == higher) {
            return known;
        }
        var verdict = Comparison.of(one, other);
        first[place] = lower;
        second[place] = higher;
        verdicts[place] = verdict;
        return verdict;
    }

    /** Multiplied by odd numbers without a pattern, of which the upper bits depend on all of both. */
    private static int place(long lower, long higher) {
        var mixed = (lower * 0x9E3779B97F4A7C15L + higher) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed >>> (Long.SIZE - Integer.numberOfTrailingZeros(PLACES)));
    }
}
