package pactwire.ingest.clean.capture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a capture and the rule by which each goes: a known phrase, a breadcrumb, a picture's caption above its credit,
 * the words that stand for a picture, the headline said twice.
 */
final class RuledLines {
    private static final Pattern BREADCRUMB_SEPARATOR = Pattern.compile("\s[>»›]\s");

    /** Alternative texts of pictures are nouns that name the picture. */
    private static final Pattern PICTURE = Pattern.compile(
            "(?i).*\\b(?:image|images|photo|photos|picture|logo|icon|map|screenshot|thumbnail|illustration)$");

    private static final Pattern HERE = Pattern.compile("(?i)\\bhere\\b");

    private static final String TITLE = "title";
    private static final String PICTURE_TEXT = "picture";
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_BREADCRUMB = 40;
    private static final int MOST_PLACES = 8;
    private static final int LONGEST_LABEL = 5;
    private static final int LONGEST_CAPTION = 45;

    private final LineRules rules;
    private final List<Line> lines;
    private final @Nullable String[] rule;

    /** Words of prose before each line. */
    private final int[] prose;

    private int title = -1;

    RuledLines(List<Line> lines, LineRules rules) {
        this.rules = rules;
        this.lines = lines;
        this.rule = new String[lines.size()];
        this.prose = runningProse(lines);
        phrases();
        title = findTitle();
        aboveTitle();
        repeatedTitle();
        captions();
        pictureTexts();
        LabelRuns.mark(lines, rule, title);
    }

    /** Words of prose before each line. */
    private static int[] runningProse(List<Line> lines) {
        int[] sums = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            sums[i + 1] = sums[i] + (lines.get(i).isProse() ? lines.get(i).words() : 0);
        }
        return sums;
    }

    private void phrases() {
        boolean ended = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (ended) {
                rule[i] = "after-end";
                continue;
            }
            Optional<String> effect = rules.effect(line.text(), line.words());
            if (effect.isPresent() && effect.get().equals(LineRules.ENDS_ARTICLE) && !proseFollows(i)) {
                ended = true;
                rule[i] = "after-end";
            } else if (effect.isPresent() && !effect.get().equals(LineRules.ENDS_ARTICLE)) {
                rule[i] = effect.get();
            } else if (isBreadcrumb(line)) {
                rule[i] = "breadcrumb";
            } else if (isLinkList(line)) {
                rule[i] = "links";
            }
        }
    }

    /** "Home > Topics > Energy": two to eight places, none of them a sentence. */
    private boolean isBreadcrumb(Line line) {
        if (line.words() > LONGEST_BREADCRUMB || line.endsAsSentence()) {
            return false;
        }
        int places = BREADCRUMB_SEPARATOR.split(line.text()).length;
        return places >= 2 && places <= MOST_PLACES;
    }

    /** More prose below than above is too much for a footer. */
    private boolean proseFollows(int line) {
        return prose[lines.size()] - prose[line] > prose[line];
    }

    private boolean isLinkList(Line line) {
        return line.words() <= 30 && HERE.matcher(line.text()).results().count() >= 3;
    }

    private int findTitle() {
        int fallback = -1;
        for (int i = 0; i < lines.size() && couldBeTitle(i); i++) {
            if (rule[i] == null && lines.get(i).words() >= 4) {
                return i;
            }
            if (rule[i] == null && fallback < 0 && lines.get(i).words() >= 2) {
                fallback = i;
            }
        }
        return fallback;
    }

    /** A headline may be long, but it stands first and is no sentence. */
    private boolean couldBeTitle(int i) {
        Line line = lines.get(i);
        boolean longHeadline = i == 0 && lines.size() > 1 && line.words() <= LONGEST_TITLE && !line.endsAsSentence();
        return !line.isProse() || (longHeadline && !line.bullet());
    }

    private void aboveTitle() {
        for (int i = 0; i < title; i++) {
            if (rule[i] == null) {
                rule[i] = "above-title";
            }
        }
    }

    private void repeatedTitle() {
        for (int i = Math.max(0, title); title >= 0 && i < lines.size(); i++) {
            if (lines.get(i).text().equalsIgnoreCase(lines.get(title).text())) {
                rule[i] = TITLE;
            }
        }
    }

    /** A caption stands above its credit, often once with and once without it. */
    private void captions() {
        for (int i = 1; i < lines.size(); i++) {
            if (!"credit".equals(rule[i])) {
                continue;
            }
            for (int j = i - 1; j >= 0 && j >= i - 2 && j != title && isCaption(lines.get(j), i, j); j--) {
                rule[j] = "caption";
            }
        }
    }

    private boolean isCaption(Line line, int credit, int at) {
        boolean sameChunk = true;
        for (int i = at + 1; i <= credit; i++) {
            sameChunk &= !lines.get(i).opensChunk();
        }
        boolean namesCredit = line.text().endsWith(lines.get(credit).text().replaceFirst("^©\\s*", ""));
        return namesCredit
                || (rule[at] == null && sameChunk && line.words() <= LONGEST_CAPTION && !line.endsAsSentence());
    }

    /** Where some lines name pictures, a short line that follows a heading is one too. */
    private void pictureTexts() {
        int named = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (rule[i] == null
                    && isLabel(i)
                    && PICTURE.matcher(lines.get(i).text()).matches()) {
                rule[i] = PICTURE_TEXT;
                named++;
            }
        }
        if (named < 2) {
            return;
        }
        for (int i = 1; i < lines.size(); i++) {
            boolean belowHeading = i - 1 == title || (rule[i - 1] == null && isLabel(i - 1));
            if (rule[i] == null && isLabel(i) && belowHeading) {
                rule[i] = PICTURE_TEXT;
            }
        }
    }

    private boolean isLabel(int i) {
        Line line = lines.get(i);
        return i != title && !line.isProse() && line.words() <= LONGEST_LABEL && !line.endsAsSentence();
    }

    List<Line> lines() {
        return lines;
    }

    /** For each line the rule by which it goes, or null. */
    @Nullable
    String[] rule() {
        return rule;
    }

    /** Goes by what it and its neighbours look like, not by what it says: a score may bring it back. */
    boolean isDoubtful(int line) {
        String why = rule[line];
        return why != null && (why.equals(LabelRuns.RULE) || why.equals(PICTURE_TEXT));
    }

    /** False for text that somebody tidied before: there is nothing in it but the headline and what follows. */
    boolean holdFurniture() {
        for (String why : rule) {
            if (why != null && !why.equals(TITLE)) {
                return true;
            }
        }
        return false;
    }

    /** Words of prose before a line. */
    int proseBefore(int line) {
        return prose[line];
    }

    /** Index of the headline; -1 where there is none. */
    int title() {
        return title;
    }
}
