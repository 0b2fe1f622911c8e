package pactwire.ingest.clean.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final LineRules RULES = LineRules.load();

    private final Capture capture;
    private final RuledLines lines;
    private final float[][] rows;
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
        rows = LineScorer.rows(new LineSheet(lines), labels.length);
    }

    boolean isOf(Capture.Extent extent) {
        return capture.extent() == extent;
    }

    int part(int parts) {
        return capture.part(parts);
    }

    float[][] rows() {
        return rows;
    }

    float[][] withContext(Trees first) {
        float[][] copy = rows.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        new LineSheet(lines).addContext(copy, LineScorer.scores(first, copy));
        return copy;
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

        @Override
        public String toString() {
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format(Locale.ROOT, "F1 %.3f (P %.3f R %.3f)", f1, precision, recall);
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
