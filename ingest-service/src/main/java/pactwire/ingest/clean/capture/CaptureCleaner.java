package pactwire.ingest.clean.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Removed;

/**
 * Takes the furniture out of text that was copied from a page: by {@link RuledLines rule} where a line says what it is, else
 * by {@link LineScorer score}. Thread-safe.
 */
public final class CaptureCleaner {
    /** A link in the text that says nothing without its address: "(See here for …)". */
    private static final Pattern LINK_ASIDE = Pattern.compile(
            "\\s?\\((?:[Ss]ee|[Rr]ead|[Cc]lick|[Vv]isit|[Mm]ore)\\b[^()]{0,160}\\bhere\\b[^()]{0,160}\\)\\.?");

    private final LineRules rules = LineRules.load();
    private final LineScorer scorer = LineScorer.load();

    /** @param text as captured; line breaks of any kind */
    public CaptureText clean(String text) {
        var lines = new RuledLines(Lines.of(text), rules);
        return result(lines, rulesAndScores(lines, scorer));
    }

    /** For each line the rule by which it goes, the score among them, or null. */
    static @Nullable String[] rulesAndScores(RuledLines lines, LineScorer scorer) {
        @Nullable String[] rule = lines.rule().clone();
        if (!lines.holdFurniture()) {
            return rule;
        }
        double[] scores = scorer.scores(new LineSheet(lines), rule.length);
        var bounds = new ScoreBounds(lines);
        for (int i = 0; i < rule.length; i++) {
            if (rule[i] == null && scores[i] < bounds.least(i)) {
                rule[i] = "score";
            } else if (lines.isDoubtful(i) && scores[i] >= ScoreBounds.DOUBTFUL) {
                rule[i] = null;
            }
        }
        return rule;
    }

    private static CaptureText result(RuledLines capture, @Nullable String[] rule) {
        var paragraphs = new ArrayList<String>();
        var removed = new ArrayList<Removed>();
        var top = new ArrayList<String>();
        int title = capture.title();
        List<Line> lines = capture.lines();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (i <= title + 4) {
                top.add(text);
            }
            if (rule[i] != null) {
                removed.add(new Removed(text, rule[i]));
                continue;
            }
            String kept = withoutAsides(text, removed);
            if (!kept.isEmpty()) {
                paragraphs.add(kept);
            }
        }
        return new CaptureText(title < 0 ? "" : lines.get(title).text(), paragraphs, top, removed);
    }

    private static String withoutAsides(String text, List<Removed> removed) {
        var aside = LINK_ASIDE.matcher(text);
        if (!aside.find()) {
            return text;
        }
        aside.reset();
        aside.results().forEach(r -> removed.add(new Removed(r.group().strip(), "link-aside")));
        return LINK_ASIDE.matcher(text).replaceAll("").strip();
    }
}
