package pactwire.ingest.clean.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.PhraseTrie;
import pactwire.ingest.clean.RuleTable;

/**
 * What class and id names say of an element. Names are split where the case or the punctuation changes, so that
 * {@code relatedLinks}, {@code related-links} and {@code related_links} are the same words. Thread-safe.
 */
final class NameRules {
    /** Says nothing. */
    static final Verdict SILENT = new Verdict(null, false, false, false);

    /** Not shown on the page. */
    static final Verdict HIDDEN = Verdict.furniture("hidden");

    private static final int LONGEST_NAME = 400;

    /** Between two names: no phrase goes on from one to the next. */
    private static final char NAME_END = '\n';

    /**
     * @param furniture name of the rule that calls it furniture, or null
     * @param article true when named as the body of an article is
     * @param kept true when named as what is never furniture
     * @param summary true when named as the lines between headline and text are
     */
    record Verdict(@Nullable String furniture, boolean article, boolean kept, boolean summary) {
        Verdict {
            furniture = kept || article ? null : furniture;
        }

        static Verdict furniture(String rule) {
            return new Verdict(rule, false, false, false);
        }

        /** Of two kinds of furniture, this one's counts. */
        Verdict and(Verdict other) {
            return new Verdict(
                    furniture == null ? other.furniture : furniture,
                    article || other.article,
                    kept || other.kept,
                    summary || other.summary);
        }
    }

    private record Rule(int order, String effect) {}

    /** Of so many lists of names the verdict is remembered. */
    private static final int MOST_REMEMBERED = 20_000;

    private static final int LONGEST_REMEMBERED = 200;

    private final PhraseTrie<Rule> phrases = new PhraseTrie<>();
    private final Map<String, Verdict> remembered = new ConcurrentHashMap<>();

    private NameRules() {}

    /** Reads {@code cleaning/names.csv}. */
    static NameRules load() {
        var rules = new NameRules();
        int order = 0;
        for (var row : RuleTable.read("names.csv")) {
            rules.phrases.add(row.get("words"), new Rule(order++, row.get("effect")));
        }
        return rules;
    }

    /** The first words of names that say that something is not shown; in small letters. */
    static Stream<String> firstWordsOfHidden() {
        return RuleTable.read("names.csv").stream()
                .filter(row -> row.get("effect").equals("hidden"))
                .map(row -> row.get("words").split(" ")[0]);
    }

    /**
     * @param classes as written, separated by spaces
     * @param others id and role, likewise
     */
    Verdict of(String classes, String others) {
        Verdict byClass = classes.isEmpty() ? SILENT : remembered(classes);
        return others.isEmpty() ? byClass : byClass.and(hasDigit(others) ? read(others) : remembered(others));
    }

    /** Pages of one site have the same names, but for those that count something, which are seldom seen twice. */
    private Verdict remembered(String names) {
        Verdict known = remembered.get(names);
        if (known != null) {
            return known;
        }
        Verdict verdict = read(names);
        if (names.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
            remembered.put(names, verdict);
        }
        return verdict;
    }

    private static boolean hasDigit(String names) {
        for (int i = 0; i < names.length(); i++) {
            if (names.charAt(i) >= '0' && names.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private Verdict read(String names) {
        return new Reading(words(names)).verdict();
    }

    /** {@code "relatedLinks__item-2 x"} is {@code "related links item 2\nx"}. */
    static String words(String names) {
        char[] words = new char[2 * names.length()];
        int length = 0;
        int nameStart = 0;
        char before = ' ';
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c == ' ') {
                nameStart = i + 1;
                before = ' ';
                if (length > 0 && words[length - 1] != NAME_END) {
                    words[length++] = NAME_END;
                }
                continue;
            }
            if (i - nameStart >= LONGEST_NAME || !isLetterOrDigit(c)) {
                before = ' ';
                continue;
            }
            boolean small = c >= 'a' && c <= 'z';
            boolean wordStarts = before == ' ' || !small && Character.isUpperCase(c) && Character.isLowerCase(before);
            if (wordStarts && length > 0 && words[length - 1] != NAME_END) {
                words[length++] = ' ';
            }
            words[length++] = small ? c : Character.toLowerCase(c);
            before = c;
        }
        return new String(words, 0, length);
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c != '-' && c != '_' && Character.isLetterOrDigit(c);
    }

    /** One look at the names of one element. */
    private final class Reading {
        private final String words;
        private @Nullable String furniture;
        private boolean article;
        private boolean kept;
        private boolean summary;

        Reading(String words) {
            this.words = words;
            boolean wordStarts = true;
            for (int i = 0; i < words.length(); i++) {
                if (wordStarts) {
                    phrasesAt(i);
                }
                wordStarts = endsWord(i);
            }
        }

        private boolean endsWord(int at) {
            return at == words.length() || words.charAt(at) == ' ' || words.charAt(at) == NAME_END;
        }

        private void phrasesAt(int start) {
            @Nullable Rule first = null;
            int node = PhraseTrie.ROOT;
            for (int i = start; i < words.length(); i++) {
                node = phrases.step(node, words.charAt(i));
                if (node == PhraseTrie.NONE) {
                    break;
                }
                if (endsWord(i + 1)) {
                    for (Rule rule : phrases.at(node)) {
                        first = apply(rule, first);
                    }
                }
            }
            furniture = furniture == null && first != null ? first.effect() : furniture;
        }

        /** Of several kinds of furniture that start at one word, the table's first counts. */
        private @Nullable Rule apply(Rule rule, @Nullable Rule first) {
            switch (rule.effect()) {
                case "article" -> article = true;
                case "keep" -> kept = true;
                case "summary" -> summary = true;
                default -> {
                    return first == null || rule.order() < first.order() ? rule : first;
                }
            }
            return first;
        }

        Verdict verdict() {
            return new Verdict(furniture, article, kept, summary);
        }
    }
}
