package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Gives each word its Penn Treebank tag, from left to right. A frequent word that has only ever had one tag gets it
 * without asking. Immutable and thread-safe.
 */
public final class Tagger {
    private final List<String> tags;
    private final Settled settled;
    private final SparseTable table;

    public Tagger(List<String> tags, Settled settled, SparseTable table) {
        this.tags = List.copyOf(tags);
        this.settled = settled;
        this.table = table;
    }

    public List<String> tags() {
        return tags;
    }

    /** Sets {@link Words#tag(int)} for every word. */
    public void tag(Words words, Scratch scratch) {
        for (int i = 1; i <= words.size(); i++) {
            int known = settled.outcome(TagFeatures.key(words, i));
            words.tag(i, known >= 0 ? known : choose(words, i, scratch));
        }
    }

    private int choose(Words words, int i, Scratch scratch) {
        int count = TagFeatures.extract(words, i, scratch.features);
        Arrays.fill(scratch.scores, 0, tags.size(), 0);
        table.score(scratch.features, count, scratch.ends, scratch.scores);
        return scratch.best(tags.size());
    }

    void write(DataOutputStream out) throws IOException {
        Weights.writeNames(out, tags);
        settled.write(out);
        table.write(out);
    }

    static Tagger read(DataInputStream in) throws IOException {
        return new Tagger(Weights.readNames(in), Settled.read(in), SparseTable.read(in));
    }
}
