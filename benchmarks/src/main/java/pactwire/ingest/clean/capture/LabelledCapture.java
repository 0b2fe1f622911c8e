package pactwire.ingest.clean.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.page.Capture;
import pactwire.ingest.clean.score.Lesson;
import pactwire.ingest.clean.score.Trees;

/** A text capture, its lines with their rules and features, and the answer for each. */
final class LabelledCapture {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”’)]?)\\s+(?=\\p{Lu}|[\"“‘(])|\\n+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LEAST_WORDS = 150;
    private static final double LEAST_IN_PARAGRAPHS = 0.9;
    private static final double LEAST_F1_OF_LABELS = 0.97;

    /** Of the words of English prose, a quarter are these. */
    private static final Set<String> ENGLISH = Set.of("the", "of", "and", "to", "a", "in", "that", "is", "was", "for");

    private static final double LEAST_ENGLISH = 0.12;
    private static final float DOUBT = 0.3f;
    private static final LineRules RULES = LineRules.load();

    private final Capture capture;
    private final RuledLines lines;
    private final float[] labels;

    LabelledCapture(Capture capture) {
        this.capture = capture;
        lines = new RuledLines(Lines.of(capture.text()), RULES);
        var byText = new HashMap<String, Float>();
        for (int i = 0; i < capture.lines().size(); i++) {
            byText.merge(capture.lines().get(i), capture.labels().get(i), Math::max);
        }
        labels = new float[lines.lines().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = byText.getOrDefault(lines.lines().get(i).text(), 0f);
        }
    }

    boolean isOf(Capture.Extent extent) {
        return capture.extent() == extent;
    }

    Capture capture() {
        return capture;
    }

    /**
     * An article in English whose gold text is all of it: of {@value #LEAST_WORDS} words, nine in ten of them in paragraphs,
     * with lines that give the gold text's sentences, and nothing like its last paragraph below it.
     */
    boolean isWholeArticle() {
        List<String> gold = List.of(NO_WORD.split(capture.gold().toLowerCase(Locale.ROOT)));
        int all = 0;
        int inParagraphs = 0;
        for (int i = 0; i < labels.length; i++) {
            Line line = lines.lines().get(i);
            all += labels[i] > 0.5 ? line.words() : 0;
            inParagraphs += labels[i] > 0.5 && line.isProse() && !line.bullet() ? line.words() : 0;
        }
        return capture.whole()
                && gold.size() >= LEAST_WORDS
                && gold.stream().filter(ENGLISH::contains).count() >= LEAST_ENGLISH * gold.size()
                && inParagraphs >= LEAST_IN_PARAGRAPHS * all
                && score(byLabels()).f1() >= LEAST_F1_OF_LABELS;
    }

    float[][] rows(LineLanguage language) {
        return LineScorer.rows(new LineSheet(lines), language, labels.length);
    }

    /** Rows with what the first trees made of the lines around each. */
    float[][] withContext(float[][] rows, Trees first) {
        float[][] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        new LineSheet(lines).addContext(copy, LineScorer.scores(first, copy));
        return copy;
    }

    /** Lines that are of the article or not, beyond doubt. */
    void addTo(LanguageLesson lesson) {
        for (int i = 0; i < capture.lines().size(); i++) {
            float label = capture.labels().get(i);
            if (Math.abs(label - 0.5f) > DOUBT) {
                lesson.add(capture.site(), capture.lines().get(i), label > 0.5);
            }
        }
    }

    /** Lines weigh what they cost the capture's score: a sentence each. What goes by a rule is no matter of scores. */
    void addTo(Lesson lesson, float[][] features) {
        for (int i = 0; i < features.length; i++) {
            if (lines.rule()[i] == null || lines.isDoubtful(i)) {
                int sentences = sentences(lines.lines().get(i).text()).size();
                lesson.add(features[i], labels[i], Math.max(1, sentences) / (20f + labels.length));
            }
        }
    }

    @Nullable
    String[] byRules() {
        return lines.rule();
    }

    @Nullable
    String[] byLabels() {
        return IntStream.range(0, labels.length)
                .mapToObj(i -> labels[i] > 0.5 ? null : "gold")
                .toArray(String[]::new);
    }

    @Nullable
    String[] byScores(LineScorer scorer) {
        return CaptureCleaner.rulesAndScores(lines, scorer);
    }

    /** Shares of sentences in common. */
    record Score(double precision, double recall) {
        static Score mean(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::precision).average().orElse(0),
                    scores.stream().mapToDouble(Score::recall).average().orElse(0));
        }

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "F1 %.3f (P %.3f R %.3f)", f1(), precision, recall);
        }
    }

    Score score(@Nullable String[] rule) {
        Set<String> gold = sentences(capture.gold());
        Set<String> kept = sentences(IntStream.range(0, rule.length)
                .filter(i -> rule[i] == null)
                .mapToObj(i -> lines.lines().get(i).text())
                .collect(Collectors.joining("\n")));
        double shared = kept.stream().filter(gold::contains).count();
        return new Score(shared / Math.max(1, kept.size()), shared / gold.size());
    }

    /** Where lines are kept that should go, and how many go that should be kept, as shares of the lines that should be kept. */
    Map<String, Double> losses(@Nullable String[] rule) {
        int[] wanted =
                IntStream.range(0, rule.length).filter(i -> labels[i] > 0.5).toArray();
        Map<String, Double> losses = new TreeMap<>();
        for (int i = 0; i < rule.length; i++) {
            boolean isWanted = labels[i] > 0.5;
            if (isWanted == (rule[i] == null)) {
                continue;
            }
            String where = i < wanted[0] ? "above" : i > wanted[wanted.length - 1] ? "below" : "inside";
            String shape = lines.lines().get(i).isProse() ? "paragraphs" : "short lines";
            losses.merge((isWanted ? "lost " : "left in ") + where + ", " + shape, 1.0 / wanted.length, Double::sum);
        }
        return losses;
    }

    private static Set<String> sentences(String text) {
        var sentences = new HashSet<String>();
        for (String sentence : SENTENCE_END.split(text)) {
            String words = NO_WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                    .replaceAll(" ")
                    .strip();
            if (!words.isEmpty()) {
                sentences.add(words);
            }
        }
        return sentences;
    }
}
