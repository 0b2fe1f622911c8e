package pactwire.ingest.clean.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.page.Capture;

/**
 * Remakes {@code cleaning/line-scorer.txt} from captures of the pages with gold answers. Says first how well lines are told
 * in captures of sites that were not learned from, in three divisions into folds, beside the rules alone: on all captures, on
 * those of whole articles, and on thirty of these by lot. The same pages give the same model.
 *
 * <p>Arguments: the folder of pages and gold answers, the file to write.
 */
public final class TrainLineScorer {
    private static final int DIVISIONS = 3;
    private static final int FOLDS = 4;
    private static final int DRAWN = 30;

    private final List<LabelledCapture> all;
    private final List<LabelledCapture> whole;
    private final List<LabelledCapture> drawn;

    private TrainLineScorer(Path folder) throws IOException {
        all = Capture.readAll(folder).stream().map(LabelledCapture::new).toList();
        whole = all.stream().filter(LabelledCapture::isWholeArticle).toList();
        List<LabelledCapture> lots = new ArrayList<>(
                whole.stream().filter(c -> c.isOf(Capture.Extent.USUAL)).toList());
        Collections.shuffle(lots, new Random(DRAWN));
        drawn = lots.subList(0, DRAWN);
    }

    public static void main(String[] args) throws IOException {
        var training = new TrainLineScorer(Path.of(args[0]));
        training.report("rules alone", LabelledCapture::byRules);
        for (int division = 0; division < DIVISIONS; division++) {
            Map<LabelledCapture, @Nullable String[]> rules = training.heldBack(division);
            training.report("held-back sites, division " + division, rules::get);
            training.reportLosses(rules);
        }
        training.report("the labels themselves", LabelledCapture::byLabels);
        Files.writeString(Path.of(args[1]), new LineLesson(training.all, 0).learn());
    }

    /** For each capture the rules by which its lines go, told by a model that did not learn from its site. */
    private Map<LabelledCapture, @Nullable String[]> heldBack(int division) {
        Map<LabelledCapture, @Nullable String[]> rules = new ConcurrentHashMap<>();
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            LineScorer scorer = scorer(new LineLesson(
                            all.stream()
                                    .filter(c -> c.capture().part(FOLDS, division) != fold)
                                    .toList(),
                            division)
                    .learn());
            all.stream()
                    .filter(c -> c.capture().part(FOLDS, division) == fold)
                    .forEach(capture -> rules.put(capture, capture.byScores(scorer)));
        });
        return rules;
    }

    private static LineScorer scorer(String model) {
        try {
            return LineScorer.read(new BufferedReader(new StringReader(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of usual captures of whole articles: what is wrong, in hundredths of the lines that should be kept. */
    private void reportLosses(Map<LabelledCapture, @Nullable String[]> rules) {
        var captures = whole.stream().filter(c -> c.isOf(Capture.Extent.USUAL)).toList();
        Map<String, Double> losses = new TreeMap<>();
        captures.forEach(c -> c.losses(rules.get(c)).forEach((what, share) -> losses.merge(what, share, Double::sum)));
        losses.forEach((what, sum) -> System.out.printf("  %-40s %.1f%n", what, 100 * sum / captures.size()));
    }

    private void report(String name, Function<LabelledCapture, @Nullable String[]> rule) {
        for (Capture.Extent extent : Capture.Extent.values()) {
            report(
                    name + ", " + extent,
                    all.stream().filter(c -> c.isOf(extent)).toList(),
                    rule);
            report(
                    "  whole articles",
                    whole.stream().filter(c -> c.isOf(extent)).toList(),
                    rule);
        }
        report("  " + DRAWN + " of them by lot, USUAL", drawn, rule);
    }

    private static void report(
            String name, List<LabelledCapture> captures, Function<LabelledCapture, @Nullable String[]> rule) {
        var scores = captures.stream().map(c -> c.score(rule.apply(c))).toList();
        System.out.printf("%-42s %3d captures  %s%n", name, scores.size(), LabelledCapture.Score.mean(scores));
    }
}
