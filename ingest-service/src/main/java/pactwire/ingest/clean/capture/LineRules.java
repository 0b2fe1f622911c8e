package pactwire.ingest.clean.capture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.PhraseTrie;
import pactwire.ingest.clean.RuleTable;

/** Known phrases of furniture lines, from {@code cleaning/lines.csv}. Thread-safe. */
public final class LineRules {
    /** Effect of a line that nothing of the article follows. */
    public static final String ENDS_ARTICLE = "ends-article";

    private static final String IGNORED_AT_END = "*:.!…»>";

    private record Rule(int order, int mostWords, boolean toLineEnd, Optional<String> effect) {}

    /** Rules for a line's start, and for any part of it from a word's start. */
    private final PhraseTrie<Rule> starts = new PhraseTrie<>();

    private final PhraseTrie<Rule> parts = new PhraseTrie<>();
    private final int mostWords;

    private LineRules() {
        int order = 0;
        int most = 0;
        for (var row : RuleTable.read("lines.csv")) {
            String match = row.get("match");
            boolean toLineEnd = match.equals("whole") || match.equals("end");
            var rule = new Rule(
                    order++, Integer.parseInt(row.get("most_words")), toLineEnd, Optional.of(row.get("effect")));
            boolean fromStart = match.equals("whole") || match.equals("start");
            (fromStart ? starts : parts).add(row.get("phrase").toLowerCase(Locale.ROOT), rule);
            most = Math.max(most, rule.mostWords());
        }
        mostWords = most;
    }

    /** Reads the table. */
    public static LineRules load() {
        return new LineRules();
    }

    /** @return the effect of the first rule that holds for this line */
    public Optional<String> effect(String line, int words) {
        if (words > mostWords || line.isEmpty()) {
            return Optional.empty();
        }
        return new PlainLine(line, words).effect();
    }

    /** A line in lower case, typographic apostrophes as plain ones, marks at the end cut off. */
    private final class PlainLine {
        private final int words;
        private final char[] letters;
        private final int end;
        private @Nullable Rule first;

        PlainLine(String line, int words) {
            this.words = words;
            letters = line.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                letters[i] = plain(letters[i]);
            }
            end = end(letters);
        }

        Optional<String> effect() {
            int start = 0;
            while (start < end && Character.isWhitespace(letters[start])) {
                start++;
            }
            find(starts, start);
            for (int i = start; i < end; i++) {
                if (i == start || !isSmallLetter(letters[i - 1]) || !isSmallLetter(letters[i])) {
                    find(parts, i);
                }
            }
            return first == null ? Optional.empty() : first.effect();
        }

        /** Keeps the rule that stands first in the table, of those found and those whose phrase begins here. */
        private void find(PhraseTrie<Rule> phrases, int start) {
            int node = PhraseTrie.ROOT;
            for (int i = start; i < end; i++) {
                node = phrases.step(node, letters[i]);
                if (node == PhraseTrie.NONE) {
                    return;
                }
                List<Rule> rules = phrases.at(node);
                for (int j = 0; j < rules.size(); j++) {
                    Rule rule = rules.get(j);
                    boolean holds = words <= rule.mostWords() && (!rule.toLineEnd() || i + 1 == end);
                    if (holds && (first == null || rule.order() < first.order())) {
                        first = rule;
                    }
                }
            }
        }
    }

    private static char plain(char c) {
        if (c >= 'a' && c <= 'z' || c == ' ') {
            return c;
        }
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return c == '’' ? '\'' : c == '\u00A0' ? ' ' : Character.toLowerCase(c);
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static int end(char[] letters) {
        int end = letters.length;
        while (end > 0 && Character.isWhitespace(letters[end - 1])) {
            end--;
        }
        boolean announces = end >= 2 && letters[end - 2] == 's' && letters[end - 1] == ':';
        while (!announces && end > 1 && IGNORED_AT_END.indexOf(letters[end - 1]) >= 0) {
            end--;
        }
        return end;
    }
}
