package pactwire.ingest.clean.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import pactwire.ingest.clean.score.BoostedTrees;
import pactwire.ingest.clean.score.Lesson;
import pactwire.ingest.clean.score.Trees;

/**
 * Remakes {@code cleaning/block-scorer.txt}. Says first how well the trees do on pages of sites that they did not learn
 * from, beside the rules alone; then learns from all pages and writes the model. The same pages give the same model.
 *
 * <p>Arguments: the folder of pages and gold answers, the file to write.
 */
public final class TrainBlockScorer {
    private static final int FOLDS = 4;
    private static final int INNER_FOLDS = 3;
    private static final BoostedTrees.Settings SETTINGS = BoostedTrees.Settings.DEFAULT;

    /** A gold answer that no other page prepares for is of another version of the page, or cut short: it teaches nothing. */
    private static final double LEAST_F1_TO_LEARN_FROM = 0.5;

    private final List<LabelledPage> benchmark;
    private final List<LabelledPage> news;
    private final List<LabelledPage> all = new ArrayList<>();

    private TrainBlockScorer(Path folder) throws IOException {
        benchmark = LabelledPage.read(folder.resolve("pages.jsonl.gz"), folder.resolve("gold.jsonl"));
        news = LabelledPage.read(folder.resolve("news.jsonl.gz"), folder.resolve("news_gold.jsonl"));
        all.addAll(benchmark);
        all.addAll(news);
    }

    public static void main(String[] args) throws IOException {
        var training = new TrainBlockScorer(Path.of(args[0]));
        training.report("rules alone", p -> p.byRules());
        Map<LabelledPage, boolean[]> firstPass = training.heldBack(p -> true);
        training.report("held-back sites", firstPass::get);
        Predicate<LabelledPage> sound = page -> page.score(firstPass.get(page)).f1() >= LEAST_F1_TO_LEARN_FROM;
        System.out.printf(
                "%d of %d pages are sound%n",
                training.all.stream().filter(sound).count(), training.all.size());
        Map<LabelledPage, boolean[]> secondPass = training.heldBack(sound);
        training.report("held-back sites, sound pages learned", secondPass::get);
        if (args.length > 2) {
            LabelledPage.write(Path.of(args[2]), training.benchmark, "clean.jsonl", secondPass);
            LabelledPage.write(Path.of(args[2]), training.news, "news.jsonl", secondPass);
        }
        training.report("the labels themselves", LabelledPage::byLabels);
        Model model = train(training.all.stream().filter(sound).toList());
        Files.writeString(Path.of(args[1]), model.first() + model.second());
    }

    /** For each page what trees take that did not learn from its site. */
    private Map<LabelledPage, boolean[]> heldBack(Predicate<LabelledPage> learnFrom) throws IOException {
        Map<LabelledPage, boolean[]> taken = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<LabelledPage> isHeld = p -> p.part(FOLDS, 7) == held;
            Model model =
                    train(all.stream().filter(isHeld.negate().and(learnFrom)).toList());
            for (LabelledPage page : all) {
                if (isHeld.test(page)) {
                    taken.put(page, page.taken(model.scores(page)));
                }
            }
        }
        return taken;
    }

    private void report(String name, Function<LabelledPage, boolean[]> taken) {
        System.out.printf(
                Locale.ROOT,
                "%-40s benchmark %s   news %s%n",
                name,
                LabelledPage.Score.mean(benchmark, taken),
                LabelledPage.Score.mean(news, taken));
    }

    /** Two rounds of trees, as text. */
    private record Model(String first, String second) {
        double[] scores(LabelledPage page) throws IOException {
            return page.scores(new BlockScorer(read(first), read(second)));
        }

        static Trees read(String trees) throws IOException {
            return Trees.read(new BufferedReader(new StringReader(trees)), BlockScorer.FEATURES);
        }
    }

    /** The second trees learn from first scores of pages that the first trees did not learn from. */
    private static Model train(List<LabelledPage> pages) throws IOException {
        Map<LabelledPage, float[][]> withContext = new HashMap<>();
        for (int part = 0; part < INNER_FOLDS; part++) {
            int held = part;
            Predicate<LabelledPage> isHeld = p -> p.part(INNER_FOLDS, 3) == held;
            Trees first =
                    Model.read(boost(pages.stream().filter(isHeld.negate()).toList(), Feature.FIRST, p -> p.features));
            pages.stream().filter(isHeld).forEach(page -> withContext.put(page, page.withContext(first)));
        }
        return new Model(
                boost(pages, Feature.FIRST, p -> p.features), boost(pages, Feature.values().length, withContext::get));
    }

    private static String boost(List<LabelledPage> pages, int features, Function<LabelledPage, float[][]> rowsOf) {
        var lesson = new Lesson();
        for (LabelledPage page : pages) {
            float[][] rows = rowsOf.apply(page);
            for (int i = 0; i < rows.length; i++) {
                if (rows[i] != null) {
                    lesson.add(rows[i], page.labels[i], page.weights[i]);
                }
            }
        }
        return lesson.learn(SETTINGS, Lesson.names(Feature.values(), features));
    }
}
