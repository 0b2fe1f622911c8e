package pactwire.ingest.clean.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.score.Trees;

/**
 * Scores blocks in two rounds: the first trees look at a block and its place, the second also at what the first made of
 * the blocks around it. Learned by {@code TrainBlockScorer} in {@code benchmarks}. Thread-safe.
 */
final class BlockScorer {
    /** Log odds after the first round of what no neighbours make an article of. */
    private static final double HOPELESS = -4;

    static final Trees.Features FEATURES = Trees.Features.of(Feature.class);

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
            return new BlockScorer(Trees.read(lines, FEATURES), Trees.read(lines, FEATURES));
        } catch (IOException e) {
            throw new UncheckedIOException("cleaning/block-scorer.txt", e);
        }
    }

    /** Log odds that each block belongs to the article: above 0 it rather does. */
    double[] scores(Page page, FeatureSheet sheet) {
        @Nullable float[][] rows = rows(page, sheet);
        double[] scores = scores(first, rows);
        addContext(rows, sheet, scores);
        int[] scratch = second.scratch();
        for (int i = 0; i < rows.length; i++) {
            scores[i] = rows[i] == null ? HOPELESS : second.score(rows[i], scratch);
        }
        return scores;
    }

    /** One row of features a block; null where a look is not worth it. */
    static @Nullable float[][] rows(Page page, FeatureSheet sheet) {
        var rows = new float[page.blocks().size()][];
        for (Block block : page.blocks()) {
            rows[block.index()] = sheet.isHopeless(block) ? null : sheet.of(block);
        }
        return rows;
    }

    static double[] scores(Trees first, @Nullable float[][] rows) {
        double[] scores = new double[rows.length];
        int[] scratch = first.scratch();
        for (int i = 0; i < rows.length; i++) {
            scores[i] = rows[i] == null ? HOPELESS : Math.max(HOPELESS, first.score(rows[i], scratch));
        }
        return scores;
    }

    /** Completes the rows that there is hope for, and drops the others. */
    static void addContext(@Nullable float[][] rows, FeatureSheet sheet, double[] firstScores) {
        Context context = sheet.context(firstScores);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != null && firstScores[i] > HOPELESS) {
                context.addTo(rows[i], i);
            } else {
                rows[i] = null;
            }
        }
    }
}
