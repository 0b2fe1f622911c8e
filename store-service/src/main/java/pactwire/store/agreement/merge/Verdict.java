package pactwire.store.agreement.merge;

import java.util.Set;

/** What two reports are to each other. */
public sealed interface Verdict {
    /** For people: what decided. */
    String reason();

    /** @param score from 0 to 1; the surest pairs are joined first */
    record Same(double score, String reason) implements Verdict {}

    /**
     * One of them, or both, say too little to tell: the same, if nothing else could be meant.
     *
     * @param vague ids of the reports that say too little: for each of them there must be no other agreement
     */
    record Perhaps(double score, String reason, Set<String> vague) implements Verdict {}

    /** They must not be joined, whatever third report stands between them. */
    record Different(String reason) implements Verdict {}

    /** No word for it and none against it. */
    record Unrelated(String reason) implements Verdict {}
}
