package pactwire.extract.agreement;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import pactwire.contract.Party;

/**
 * A sentence as the judges see it, to learn from.
 *
 * @param start first UTF-16 unit in the article's text
 * @param end one past its last
 * @param read tokens by which the rules read an agreement here, by where they start; empty where they read none
 * @param seen rows for the judge of sentences
 * @param triggers its nouns and verbs
 */
public record SeenPassage(int start, int end, List<Integer> read, int[] seen, List<SeenTrigger> triggers) {
    public SeenPassage {
        read = List.copyOf(read);
        triggers = List.copyOf(triggers);
    }

    /**
     * A word that may tell of an agreement.
     *
     * @param start first UTF-16 unit in the article's text
     * @param lemma its dictionary form
     * @param cue whether the rules know it as a word that may
     * @param seen rows for the judge of triggers
     * @param sides everybody who may be a party, with rows for the judge of parties
     */
    public record SeenTrigger(int start, String lemma, boolean cue, int[] seen, Supplier<Map<Party, int[]>> sides) {}
}
