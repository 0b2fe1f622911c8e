package pactwire.store.agreement.merge;

import java.util.Set;

/**
 * Pairs of reports that an operator has declared to be of different agreements.
 *
 * @param pairs report ids, as {@link #pair} writes them
 */
public record Separations(Set<String> pairs) {
    public static final Separations NONE = new Separations(Set.of());

    public Separations {
        pairs = Set.copyOf(pairs);
    }

    /** The same for both orders. */
    public static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    boolean apart(Report one, Report other) {
        return !pairs.isEmpty() && pairs.contains(pair(one.id(), other.id()));
    }
}
