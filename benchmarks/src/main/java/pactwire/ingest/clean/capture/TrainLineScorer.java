package pactwire.ingest.clean.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.page.Capture;
import pactwire.ingest.clean.score.BoostedTrees;
import pactwire.ingest.clean.score.Lesson;
import pactwire.ingest.clean.score.Trees;

/**
 * Remakes {@code cleaning/line-scorer.txt} from captures of the pages with gold answers. Says first how well lines are told
 * in captures of sites that were not learned from, beside the rules alone. The same pages give the same model.
 *
 * <p>Arguments: the folder of pages and gold answers, the file to write.
 */
public final class TrainLineScorer {
    private static final int FOLDS = 4;
    private static final int INNER_FOLDS = 3;
    private static final BoostedTrees.Settings SETTINGS = new BoostedTrees.Settings(60, 8, 0.1, 5.0, 5.0, 0.5);

    private TrainLineScorer() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<LabelledCapture> captures =
                Capture.readAll(folder).stream().map(LabelledCapture::new).toList();
        report("rules alone", captures, LabelledCapture::byRules);
        Map<LabelledCapture, @Nullable String[]> heldBack = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            LineScorer scorer = scorer(
                    train(captures.stream().filter(c -> c.part(FOLDS) != held).toList()));
            for (LabelledCapture capture : captures) {
                if (capture.part(FOLDS) == held) {
                    heldBack.put(capture, capture.byScores(scorer));
                }
            }
        }
        report("rules and scores, held-back sites", captures, heldBack::get);
        report("the labels themselves", captures, LabelledCapture::byLabels);
        Files.writeString(Path.of(args[1]), String.join("", train(captures)));
    }

    private static void report(
            String name, List<LabelledCapture> captures, Function<LabelledCapture, @Nullable String[]> rule) {
        for (Capture.Extent extent : Capture.Extent.values()) {
            var scores = captures.stream()
                    .filter(c -> c.isOf(extent))
                    .map(c -> c.score(rule.apply(c)))
                    .toList();
            System.out.printf(
                    "%-40s %-6s %d captures  %s%n", name, extent, scores.size(), LabelledCapture.Score.mean(scores));
        }
    }

    /** Two rounds of trees, as text; the second learn from first scores by trees that did not learn from the capture. */
    private static List<String> train(List<LabelledCapture> captures) throws IOException {
        Map<LabelledCapture, float[][]> withContext = new HashMap<>();
        for (int part = 0; part < INNER_FOLDS; part++) {
            int held = part;
            List<LabelledCapture> others = new ArrayList<>(captures);
            others.removeIf(c -> c.part(INNER_FOLDS) == held);
            Trees first = read(boost(others, LineFeature.FIRST, LabelledCapture::rows));
            captures.stream()
                    .filter(c -> c.part(INNER_FOLDS) == held)
                    .forEach(c -> withContext.put(c, c.withContext(first)));
        }
        return List.of(
                boost(captures, LineFeature.FIRST, LabelledCapture::rows),
                boost(captures, LineFeature.values().length, withContext::get));
    }

    private static String boost(
            List<LabelledCapture> captures, int features, Function<LabelledCapture, float[][]> rows) {
        var lesson = new Lesson();
        captures.forEach(capture -> capture.addTo(lesson, rows.apply(capture)));
        return lesson.learn(SETTINGS, Lesson.names(LineFeature.values(), features));
    }

    private static LineScorer scorer(List<String> trees) throws IOException {
        return new LineScorer(read(trees.get(0)), read(trees.get(1)));
    }

    private static Trees read(String trees) throws IOException {
        return Trees.read(new BufferedReader(new StringReader(trees)), LineScorer.FEATURES);
    }
}
