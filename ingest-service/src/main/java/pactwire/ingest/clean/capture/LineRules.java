package pactwire.ingest.clean.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.RuleTable;

/** Known phrases of furniture lines, from {@code cleaning/lines.csv}. Thread-safe. */
public final class LineRules {
    /** Effect of a line that nothing of the article follows. */
    public static final String ENDS_ARTICLE = "ends-article";

    private record Rule(int order, String match, String phrase, int mostWords, String effect) {
        boolean holds(String line, int words) {
            return words <= mostWords
                    && switch (match) {
                        case "whole" -> line.equals(phrase);
                        case "start" -> line.startsWith(phrase);
                        case "end" -> line.endsWith(phrase);
                        case "part" -> line.contains(phrase);
                        default -> throw new IllegalStateException("no such match: " + match);
                    };
        }
    }

    /** Rules that can only hold for lines with this first letter; the others hold for any. */
    private final Map<Character, List<Rule>> byFirstLetter = new HashMap<>();

    private final List<Rule> others = new ArrayList<>();
    private final int mostWords;

    private LineRules() {
        int order = 0;
        int most = 0;
        for (var row : RuleTable.read("lines.csv")) {
            var rule = new Rule(
                    order++,
                    row.get("match"),
                    row.get("phrase").toLowerCase(Locale.ROOT),
                    Integer.parseInt(row.get("most_words")),
                    row.get("effect"));
            boolean fromStart = rule.match().equals("whole") || rule.match().equals("start");
            List<Rule> rules =
                    fromStart ? byFirstLetter.computeIfAbsent(rule.phrase().charAt(0), c -> new ArrayList<>()) : others;
            rules.add(rule);
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
        String plain = plain(line);
        Rule first = first(byFirstLetter.getOrDefault(plain.charAt(0), List.of()), plain, words, null);
        first = first(others, plain, words, first);
        return first == null ? Optional.empty() : Optional.of(first.effect());
    }

    private static @Nullable Rule first(List<Rule> rules, String line, int words, @Nullable Rule before) {
        for (Rule rule : rules) {
            if ((before == null || rule.order() < before.order()) && rule.holds(line, words)) {
                return rule;
            }
        }
        return before;
    }

    /** Typographic apostrophes are the same letter here as plain ones. */
    private static String plain(String line) {
        String lower = line.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('\u00A0', ' ')
                .strip();
        if (lower.isEmpty()) {
            return line;
        }
        int end = lower.length();
        while (end > 1 && "*:.!…»>".indexOf(lower.charAt(end - 1)) >= 0 && !lower.endsWith("s:")) {
            end--;
        }
        return lower.substring(0, end);
    }
}
