package pactwire.ingest.clean.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import pactwire.ingest.clean.score.Trees;

/**
 * Scores lines in two rounds: the first trees look at a line, what its words say and where it stands, the second also at
 * what the first made of the lines around it. Learned by {@code TrainLineScorer} in {@code benchmarks}. Thread-safe.
 */
final class LineScorer {
    static final Trees.Features FEATURES = Trees.Features.of(LineFeature.class);

    private final LineLanguage language;
    private final Trees first;
    private final Trees second;

    LineScorer(LineLanguage language, Trees first, Trees second) {
        this.language = language;
        this.first = first;
        this.second = second;
    }

    /** Reads {@code cleaning/line-scorer.txt}. */
    static LineScorer load() {
        var in = LineScorer.class.getResourceAsStream("/cleaning/line-scorer.txt");
        if (in == null) {
            throw new IllegalStateException("no model cleaning/line-scorer.txt");
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cleaning/line-scorer.txt", e);
        }
    }

    static LineScorer read(BufferedReader lines) throws IOException {
        var language = LineLanguage.read(lines);
        return new LineScorer(language, Trees.read(lines, FEATURES), Trees.read(lines, FEATURES));
    }

    /** What lines say, by themselves. */
    LineLanguage language() {
        return language;
    }

    /** Log odds that each line belongs to the article. */
    double[] scores(LineSheet sheet, int lines) {
        float[][] rows = rows(sheet, language, lines);
        sheet.addContext(rows, scores(first, rows));
        return scores(second, rows);
    }

    static float[][] rows(LineSheet sheet, LineLanguage language, int lines) {
        float[][] rows = new float[lines][];
        for (int i = 0; i < lines; i++) {
            rows[i] = sheet.of(i);
        }
        sheet.addLanguage(rows, language);
        return rows;
    }

    static double[] scores(Trees trees, float[][] rows) {
        double[] scores = new double[rows.length];
        int[] scratch = trees.scratch();
        for (int i = 0; i < rows.length; i++) {
            scores[i] = trees.score(rows[i], scratch);
        }
        return scores;
    }
}
