package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.RuleTable;

/**
 * What class and id names say of an element. Names are split where the case or the punctuation changes, so that
 * {@code relatedLinks}, {@code related-links} and {@code related_links} are the same words. Thread-safe.
 */
final class NameRules {
    /** Says nothing. */
    static final Verdict SILENT = new Verdict(null, false, false);

    /** Not shown on the page. */
    static final Verdict HIDDEN = Verdict.furniture("hidden");

    private static final int LONGEST_NAMES = 400;

    /**
     * @param furniture name of the rule that calls it furniture, or null
     * @param article true when named as the body of an article is
     * @param summary true when named as the lines between headline and text are
     */
    record Verdict(@Nullable String furniture, boolean article, boolean summary) {
        static Verdict furniture(String rule) {
            return new Verdict(rule, false, false);
        }
    }

    private record Rule(String phrase, String effect) {}

    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

    private NameRules() {}

    /** Reads {@code cleaning/names.csv}. */
    static NameRules load() {
        var rules = new NameRules();
        for (var row : RuleTable.read("names.csv")) {
            String phrase = row.get("words");
            String firstWord = phrase.split(" ")[0];
            rules.byFirstWord
                    .computeIfAbsent(firstWord, w -> new ArrayList<>())
                    .add(new Rule(phrase, row.get("effect")));
        }
        return rules;
    }

    /** @param names class, id and role, as written */
    Verdict of(String names) {
        if (names.isEmpty()) {
            return SILENT;
        }
        String furniture = null;
        boolean article = false;
        boolean kept = false;
        boolean summary = false;
        for (String name : names.split(" ")) {
            String words = words(name);
            for (var rule : matches(words)) {
                switch (rule.effect()) {
                    case "article" -> article = true;
                    case "keep" -> kept = true;
                    case "summary" -> summary = true;
                    default -> furniture = furniture == null ? rule.effect() : furniture;
                }
            }
        }
        return new Verdict(kept || article ? null : furniture, article, summary);
    }

    private List<Rule> matches(String words) {
        var found = new ArrayList<Rule>();
        for (int start = 0; start >= 0 && start < words.length(); ) {
            int end = words.indexOf(' ', start);
            String word = end < 0 ? words.substring(start) : words.substring(start, end);
            for (var rule : byFirstWord.getOrDefault(word, List.of())) {
                if (standsAt(words, start, rule.phrase())) {
                    found.add(rule);
                }
            }
            start = end < 0 ? -1 : end + 1;
        }
        return found;
    }

    private static boolean standsAt(String words, int start, String phrase) {
        int end = start + phrase.length();
        return words.startsWith(phrase, start) && (end == words.length() || words.charAt(end) == ' ');
    }

    /** {@code "relatedLinks__item-2"} is {@code "related links item 2"}. */
    static String words(String name) {
        int length = Math.min(name.length(), LONGEST_NAMES);
        var words = new StringBuilder(length + 8);
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                c = ' ';
            }
            boolean caseChange = Character.isUpperCase(c) && Character.isLowerCase(before);
            if (caseChange || (c != ' ' && words.length() > 0 && before == ' ')) {
                if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                    words.append(' ');
                }
            }
            if (c != ' ') {
                words.append(c);
            }
            before = c;
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
