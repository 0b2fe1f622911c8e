package pactwire.extract.metric;

import pactwire.contract.Evidence;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.sentence.Sentence;

/** The clause a figure stands in. */
final class Clauses {
    /** Evidence is a sentence or clause; a longer sentence is cut down to about the clause. UTF-16 units. */
    private static final int LONGEST_EVIDENCE = 320;

    private static final int LEAST_CLAUSE = 60;

    /** Where a new statement begins within a sentence. */
    private static final ScreenedPattern BOUNDARY = ScreenedPattern.of(
            "[;:](?=\\s)|[.!?][”\"’]?(?=\\s)|,(?=\\sand\\s(?:the|a|an|this|these|it|he|she|they|we|\\p{Lu}|there|its|their|in)\\b)|,(?=\\s(?:but|while|whereas|which|who|so|yet|with|although|though|meanwhile)\\s)|\\s(?=(?:while|whereas|although|which|who|that|where)\\s)|\\s[–—-](?=\\s)");

    private static final ScreenedPattern PAUSE =
            ScreenedPattern.of("[,;:](?=\\s)|\\s[–—](?=\\s)|[.!?](?=\\s)|[()](?!\\d)");

    private Clauses() {}

    /** The clause that a text ends in. */
    static String lastOf(String before) {
        if (!BOUNDARY.mayBeIn(before)) {
            return before;
        }
        var boundary = BOUNDARY.matcher(before);
        int from = 0;
        while (boundary.find()) {
            from = boundary.end();
        }
        return before.substring(from);
    }

    /** The sentence, or where it is long the clause around the figure. */
    static Evidence evidence(String articleText, Figure figure) {
        Sentence sentence = figure.sentence();
        String text = sentence.text();
        int from = 0;
        int to = text.length();
        if (to > LONGEST_EVIDENCE) {
            from = beginning(text, figure.start());
            to = ending(text, Math.max(figure.end(), from + LEAST_CLAUSE));
        }
        return Evidence.of(articleText, sentence.start() + from, sentence.start() + to);
    }

    private static int beginning(String text, int figure) {
        var pause = PAUSE.matcher(text);
        int best = Math.max(0, figure - LONGEST_EVIDENCE / 2);
        int from = best == 0 ? 0 : -1;
        while (pause.find() && pause.end() <= figure) {
            if (pause.end() >= best && (from < 0 || figure - pause.end() >= LEAST_CLAUSE)) {
                from = from < 0
                                || BOUNDARY.matcher(text)
                                        .region(pause.start(), pause.end())
                                        .lookingAt()
                        ? pause.end()
                        : from;
            }
        }
        from = from < 0 ? best : from;
        while (from < figure
                && (Character.isWhitespace(text.charAt(from))
                        || from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)))) {
            from++;
        }
        return from;
    }

    private static int ending(String text, int figureEnd) {
        int farthest = Math.min(text.length(), figureEnd + LONGEST_EVIDENCE / 2);
        var pause = PAUSE.matcher(text).region(Math.min(figureEnd, text.length()), farthest);
        if (pause.find()) {
            return pause.start();
        }
        int space = text.lastIndexOf(' ', farthest);
        return farthest == text.length() || space < figureEnd ? farthest : space;
    }
}
