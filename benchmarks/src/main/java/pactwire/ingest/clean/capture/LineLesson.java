package pactwire.ingest.clean.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import pactwire.ingest.clean.page.Capture;
import pactwire.ingest.clean.score.BoostedTrees;
import pactwire.ingest.clean.score.Lesson;
import pactwire.ingest.clean.score.Trees;

/**
 * Captures from which {@link LineScorer} learns: what lines say, then two rounds of trees. Each learns from what those before
 * it made of captures that they did not learn from. Trees are the mean of {@link #MODELS} models that each leave out some
 * sites.
 */
final class LineLesson {
    private static final int LANGUAGE_FOLDS = 4;
    private static final int CONTEXT_FOLDS = 3;
    private static final int MODELS = 3;
    private static final BoostedTrees.Settings SETTINGS = new BoostedTrees.Settings(60, 8, 0.1, 5.0, 5.0, 0.5);

    private final List<LabelledCapture> captures;

    /** Keeps the divisions below apart from each other, and from the one that this lesson is a part of. */
    private final int division;

    private final Map<LabelledCapture, float[][]> rows = new HashMap<>();

    LineLesson(List<LabelledCapture> captures, int division) {
        this.captures = captures;
        this.division = division;
    }

    /** The model in the words of {@link LineScorer}. */
    String learn() {
        for (int part = 0; part < LANGUAGE_FOLDS; part++) {
            LineLanguage language = read(language(but(part, LANGUAGE_FOLDS, 77)), LineLanguage::read);
            only(part, LANGUAGE_FOLDS, 77).forEach(c -> rows.put(c, c.rows(language)));
        }
        Map<LabelledCapture, float[][]> withContext = new HashMap<>();
        for (int part = 0; part < CONTEXT_FOLDS; part++) {
            Trees first = trees(boost(but(part, CONTEXT_FOLDS, 55), LineFeature.FIRST, rows::get));
            only(part, CONTEXT_FOLDS, 55).forEach(c -> withContext.put(c, c.withContext(rows.get(c), first)));
        }
        return language(captures)
                + mean(LineFeature.FIRST, rows::get)
                + mean(LineFeature.values().length, withContext::get);
    }

    private List<LabelledCapture> only(int part, int parts, int salt) {
        return captures.stream()
                .filter(c -> c.capture().part(parts, division + salt) == part)
                .toList();
    }

    private List<LabelledCapture> but(int part, int parts, int salt) {
        return captures.stream()
                .filter(c -> c.capture().part(parts, division + salt) != part)
                .toList();
    }

    private static String language(List<LabelledCapture> captures) {
        var lesson = new LanguageLesson();
        captures.stream().filter(c -> c.isOf(Capture.Extent.WIDE)).forEach(c -> c.addTo(lesson));
        return lesson.learn();
    }

    private String mean(int features, Function<LabelledCapture, float[][]> rowsOf) {
        return Lesson.mean(IntStream.range(0, MODELS)
                .mapToObj(part -> boost(but(part, MODELS, 99), features, rowsOf))
                .toList());
    }

    private static String boost(
            List<LabelledCapture> captures, int features, Function<LabelledCapture, float[][]> rowsOf) {
        var lesson = new Lesson();
        captures.forEach(capture -> capture.addTo(lesson, rowsOf.apply(capture)));
        return lesson.learn(SETTINGS, Lesson.names(LineFeature.values(), features));
    }

    private static Trees trees(String trees) {
        return read(trees, lines -> Trees.read(lines, LineScorer.FEATURES));
    }

    private interface Reading<T> {
        T read(BufferedReader lines) throws IOException;
    }

    private static <T> T read(String model, Reading<T> reading) {
        try {
            return reading.read(new BufferedReader(new StringReader(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
