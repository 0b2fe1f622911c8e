package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the names of people, organisations and places, from left to right over tagged words. Immutable and
 * thread-safe.
 */
public final class NameFinder {
    /** Outcome 0 is no name; then begin and inside of each type: {@code B-PERSON I-PERSON B-ORGANIZATION…}. */
    public static final int NO_NAME = 0;

    private final List<String> outcomes;
    private final SparseTable table;

    public NameFinder(List<String> outcomes, SparseTable table) {
        this.outcomes = List.copyOf(outcomes);
        this.table = table;
    }

    public List<String> outcomes() {
        return outcomes;
    }

    /** Sets {@link Scratch#name(int)} for every word. */
    public void find(Words words, Scratch scratch) {
        int[] names = scratch.names(words.size());
        names[0] = 0;
        for (int i = 1; i <= words.size(); i++) {
            names[i] = 1 + (isOpen(words, names[i - 1] - 1, i) ? choose(words, names, i, scratch) : NO_NAME);
        }
    }

    /** A name begins with a capital and goes on with anything. Training asks the same question. */
    public static boolean isOpen(Words words, int last, int i) {
        return words.capital[i] || last > NO_NAME;
    }

    private int choose(Words words, int[] names, int i, Scratch scratch) {
        int count = NameFeatures.extract(words, names, i, scratch.features);
        Arrays.fill(scratch.scores, 0, outcomes.size(), 0);
        table.score(scratch.features, count, scratch.ends, scratch.scores);
        int last = names[i - 1] - 1;
        int best = NO_NAME;
        for (int k = 1; k < outcomes.size(); k++) {
            if (follows(k, last) && scratch.scores[k] > scratch.scores[best]) {
                best = k;
            }
        }
        return best;
    }

    /** Outcomes come in pairs, begin at odd numbers: a name goes on only as the type it began. */
    public static boolean follows(int outcome, int last) {
        return outcome % 2 == 1 || outcome == NO_NAME || last == outcome || last == outcome - 1;
    }

    void write(DataOutputStream out) throws IOException {
        Weights.writeNames(out, outcomes);
        table.write(out);
    }

    static NameFinder read(DataInputStream in) throws IOException {
        return new NameFinder(Weights.readNames(in), SparseTable.read(in));
    }
}
