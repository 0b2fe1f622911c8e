package pactwire.ingest.clean.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pactwire.ingest.clean.RuleTable;

/** Known phrases of furniture lines, from {@code cleaning/lines.csv}. Thread-safe. */
public final class LineRules {
    /** Effect of a line that nothing of the article follows. */
    public static final String ENDS_ARTICLE = "ends-article";

    private record Rule(String match, String phrase, int mostWords, String effect) {
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

    private final List<Rule> rules = new ArrayList<>();
    private final int mostWords;

    private LineRules() {
        for (var row : RuleTable.read("lines.csv")) {
            // Typographic apostrophes are the same letter here as plain ones.
            rules.add(new Rule(
                    row.get("match"),
                    row.get("phrase").isEmpty() ? "" : keepSpace(row.get("phrase")),
                    Integer.parseInt(row.get("most_words")),
                    row.get("effect")));
        }
        mostWords = rules.stream().mapToInt(Rule::mostWords).max().orElse(0);
    }

    private static String keepSpace(String phrase) {
        return phrase.toLowerCase(Locale.ROOT);
    }

    /** Reads the table. */
    public static LineRules load() {
        return new LineRules();
    }

    /** @return the effect of the first rule that holds for this line */
    public Optional<String> effect(String line, int words) {
        if (words > mostWords) {
            return Optional.empty();
        }
        String plain = plain(line);
        return rules.stream()
                .filter(r -> r.holds(plain, words))
                .map(Rule::effect)
                .findFirst();
    }

    private static String plain(String line) {
        String lower = line.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('\u00A0', ' ')
                .strip();
        int end = lower.length();
        while (end > 1 && "*:.!…»>".indexOf(lower.charAt(end - 1)) >= 0 && !lower.endsWith("s:")) {
            end--;
        }
        return lower.substring(0, end);
    }
}
