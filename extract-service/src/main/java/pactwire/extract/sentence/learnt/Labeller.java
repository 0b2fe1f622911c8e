package pactwire.extract.sentence.learnt;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Names the relation between each word and its head once the tree stands. Immutable and thread-safe. */
public final class Labeller {
    private final List<String> labels;
    private final SparseTable table;

    public Labeller(List<String> labels, SparseTable table) {
        this.labels = List.copyOf(labels);
        this.table = table;
    }

    public List<String> labels() {
        return labels;
    }

    /** Sets {@link Tree#label(int)} for every word. */
    public void label(Words words, Tree tree, Siblings siblings, Scratch scratch) {
        siblings.fill(words, tree);
        for (int i = 1; i <= words.size(); i++) {
            int count = LabelFeatures.extract(words, tree, siblings, i, scratch.features);
            Arrays.fill(scratch.scores, 0, labels.size(), 0);
            table.score(scratch.features, count, scratch.scores);
            tree.label(i, scratch.best(labels.size()));
        }
    }

    void write(DataOutputStream out) throws IOException {
        Weights.writeNames(out, labels);
        table.write(out);
    }

    static Labeller read(DataInputStream in) throws IOException {
        return new Labeller(Weights.readNames(in), SparseTable.read(in));
    }
}
