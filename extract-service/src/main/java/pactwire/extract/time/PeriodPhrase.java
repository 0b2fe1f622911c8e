package pactwire.extract.time;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.ScreenedPattern;

/**
 * A way of naming a period, from {@code lexicon/time/period-phrases.csv}.
 *
 * @param holds words one of which a sentence that has the phrase holds in lower case; empty where there are none
 */
record PeriodPhrase(PeriodReading reading, List<String> holds, Pattern pattern) {
    /** What patterns of the table call by a short name. */
    private static final Map<String, String> PARTS = Map.of(
            "{N}", "(?<n>\\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)",
            "{M}", DateMentions.MONTH,
            "{Y}",
                    "(?:,?\\s(?:of\\s|in\\s)?(?:(?<year>(?:19|20)\\d\\d)|(?:the\\s)?(?<relative>this|last|next|current|previous|past|the)\\syear)\\b)?",
            "{PAST}", "last|past|previous|preceding",
            "{AHEAD}", "next|coming");

    static List<PeriodPhrase> load() {
        return Lexicon.load("time/period-phrases.csv").rows().stream()
                .map(row -> new PeriodPhrase(
                        PeriodReading.valueOf(row.get("reads")),
                        row.alternatives("holds"),
                        Pattern.compile(withParts(row.get("pattern")))))
                .toList();
    }

    private static String withParts(String pattern) {
        for (var part : PARTS.entrySet()) {
            pattern = pattern.replace(part.getKey(), part.getValue());
        }
        return pattern;
    }

    boolean mayBeIn(String lowerCase) {
        return holds.isEmpty() || holds.stream().anyMatch(lowerCase::contains);
    }

    /** The match at hand with its groups by name, for patterns that lack some of them. */
    record Match(Matcher matcher, Pattern pattern, String sentence) {
        /** Words before a phrase that tell whether what it is about lies ahead; how far back they may stand. */
        private static final int NEAR = 120;

        private static final int FAR = 400;

        private static final ScreenedPattern AHEAD = ScreenedPattern.of(
                "(?i)\\b(?:will|would|shall|is to|are to|due|plan(?:s|ned|ning)?|pledg\\w+|aim(?:s|ed|ing)?|target\\w*|goals?|agree[ds]?|commit\\w*|expect\\w*|forecasts?|projected|intend\\w*|propos\\w+|promis\\w+|allocat\\w+|earmark\\w*|package|programme|program|(?<!(?:rose|risen|fell|grew|up|down) )to (?:increase|raise|boost|invest|spend|provide|build|supply|deliver|reduce|cut|double|triple|reach|create|train|buy|purchase|lend|contribute|fund|finance|receive|bring|expand|add|produce|sell|export|import|pay|give|send|construct|develop|implement))\\b");
        private static final ScreenedPattern PAST = ScreenedPattern.of(
                "\\b(?:was|were|had|did|rose|fell|grew|sold|bought|made|won|lost|met|began|came|went|got|gave|paid|spent|stood|sank|\\p{Ll}{3,}(?<!e)ed)\\b");
        private static final ScreenedPattern YEAR = ScreenedPattern.of(
                "\\b(?:(?:19|20)\\d\\d(?=\\D|$)(?!\\s(?:people|tonn?es|dollars|km))|last year|this year)");

        int start() {
            return has("end") ? matcher.start("end") : matcher.start();
        }

        int end() {
            return matcher.end();
        }

        String written() {
            return matcher.group();
        }

        @Nullable
        String group(String name) {
            return has(name) ? matcher.group(name) : null;
        }

        private boolean has(String name) {
            return pattern.pattern().contains("(?<" + name + ">");
        }

        /** Whether the sentence tells what is over. */
        boolean looksBack() {
            int from = Math.max(0, matcher.start() - NEAR);
            int to = Math.min(sentence.length(), matcher.end() + NEAR);
            return !looksAhead() && PAST.matcher(sentence).region(from, to).find();
        }

        boolean looksAhead() {
            String before = sentence.substring(Math.max(0, matcher.start() - NEAR), matcher.start());
            return AHEAD.isIn(before);
        }

        /** The last year that the sentence names before the phrase, in digits or as "last year"; null where none. */
        @Nullable
        String yearBefore() {
            var years = YEAR.matcher(sentence).region(Math.max(0, matcher.start() - FAR), matcher.start());
            String last = null;
            while (years.find()) {
                last = years.group();
            }
            return last;
        }

        /** The number in group {@code n}, one where the phrase has none: "a decade", "two decades". */
        int number() {
            String written = group("n");
            return written == null ? 1 : SpelledNumbers.read(written).orElse(-1);
        }
    }
}
