package pactwire.ingest.clean.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;

/**
 * Scores blocks in two rounds: the first trees look at a block and its place, the second also at what the first made of
 * the blocks around it. Learned by {@code TrainBlockScorer} in {@code benchmarks}. Thread-safe.
 */
final class BlockScorer {
    private final Trees first;
    private final Trees second;

    BlockScorer(Trees first, Trees second) {
        this.first = first;
        this.second = second;
    }

    /** Reads {@code cleaning/block-scorer.txt}. */
    static BlockScorer load() {
        var in = BlockScorer.class.getResourceAsStream("/cleaning/block-scorer.txt");
        if (in == null) {
            throw new IllegalStateException("no model cleaning/block-scorer.txt");
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return new BlockScorer(Trees.read(lines), Trees.read(lines));
        } catch (IOException e) {
            throw new UncheckedIOException("cleaning/block-scorer.txt", e);
        }
    }

    /** Log odds that each block belongs to the article: above 0 it rather does. */
    double[] scores(Page page, FeatureSheet sheet) {
        var rows = new ArrayList<float[]>(page.blocks().size());
        double[] scores = new double[page.blocks().size()];
        for (Block block : page.blocks()) {
            float[] row = sheet.of(block);
            rows.add(row);
            scores[block.index()] = first.score(row);
        }
        sheet.addContext(rows, scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = second.score(rows.get(i));
        }
        return scores;
    }
}
