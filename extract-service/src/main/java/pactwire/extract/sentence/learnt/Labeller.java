package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Names the relation between each word and its head once the tree stands. Immutable and thread-safe. */
public final class Labeller {
    private final List<String> labels;
    private final Settled settled;
    private final SparseTable table;

    public Labeller(List<String> labels, Settled settled, SparseTable table) {
        this.labels = List.copyOf(labels);
        this.settled = settled;
        this.table = table;
    }

    public List<String> labels() {
        return labels;
    }

    /** Sets {@link Tree#label(int)} for every word. */
    public void label(Words words, Tree tree, Siblings siblings, Scratch scratch) {
        siblings.fill(words, tree);
        for (int i = 1; i <= words.size(); i++) {
            int known = settled.outcome(LabelFeatures.key(words, tree, i));
            tree.label(i, known >= 0 ? known : choose(words, tree, siblings, i, scratch));
        }
    }

    private int choose(Words words, Tree tree, Siblings siblings, int i, Scratch scratch) {
        int count = LabelFeatures.extract(words, tree, siblings, i, scratch.features);
        Arrays.fill(scratch.scores, 0, labels.size(), 0);
        table.score(scratch.features, count, scratch.ends, scratch.scores);
        return scratch.best(labels.size());
    }

    void write(DataOutputStream out) throws IOException {
        Weights.writeNames(out, labels);
        settled.write(out);
        table.write(out);
    }

    static Labeller read(DataInputStream in) throws IOException {
        return new Labeller(Weights.readNames(in), Settled.read(in), SparseTable.read(in));
    }
}
