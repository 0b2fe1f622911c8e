package pactwire.extract.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Phrases that mean several parties at once without naming them: "the two sides", "both leaders", "our countries", "the
 * parties" ({@code group_words.csv}). Immutable once loaded.
 */
final class GroupFinder {
    /**
     * Tokens {@code [first, last]} mean {@code size} parties.
     *
     * @param counted whether the text says how many they are; "the leaders" are two, or all who met
     * @param of who they may be
     */
    record Group(int first, int last, int size, boolean counted, Of of) {}

    /** Who a word may stand for. */
    enum Of {
        STATES,
        /** Or banks. */
        COMPANIES,
        ANYBODY
    }

    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "2", 2, "3", 3);

    private final Map<String, Boolean> bareByWord = new HashMap<>();
    private final Set<String> plurals = new HashSet<>();
    private final Map<String, Of> ofByPlural = new HashMap<>();

    GroupFinder() {
        for (var row : Lexicon.load("entity/group_words.csv").rows()) {
            var word = row.get("word");
            boolean bare = row.get("bare").equals("yes");
            bareByWord.put(word, bare);
            var plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
            plurals.add(plural);
            bareByWord.put(plural, bare);
            var of = row.get("of");
            ofByPlural.put(plural, of.isEmpty() ? Of.STATES : Of.valueOf(of.toUpperCase(Locale.ROOT)));
        }
        plurals.add("people");
        plurals.add("peoples");
    }

    /** The group whose first word is this one. */
    @Nullable
    Group at(Sentence sentence, int first) {
        var opening = lower(sentence.token(first));
        return switch (opening) {
            case "both" -> group(sentence, first, first + 1, 2, true);
            case "the", "our", "their", "these" -> definite(sentence, first, opening);
            default ->
                NUMBERS.containsKey(opening)
                                && (first == 0
                                        || !lower(sentence.token(first - 1)).equals("other"))
                        ? group(sentence, first, first + 1, NUMBERS.get(opening), true)
                        : null;
        };
    }

    private @Nullable Group definite(Sentence sentence, int first, String opening) {
        if (first + 1 >= sentence.size()) {
            return null;
        }
        var number = NUMBERS.get(lower(sentence.token(first + 1)));
        if (number != null) {
            return group(sentence, first, first + 2, number, true);
        }
        return group(sentence, first, first + 1, 2, !opening.equals("the") && !opening.equals("these"));
    }

    /** At most one adjective stands between: "the two neighbouring countries". */
    private @Nullable Group group(Sentence sentence, int first, int from, int size, boolean counted) {
        for (int i = from; i < sentence.size() && i <= from + 1; i++) {
            var token = sentence.token(i);
            var word = lower(token);
            if (plurals.contains(word)) {
                boolean named = i + 1 < sentence.size()
                        && Patterns.matches(lower(sentence.token(i + 1)), "of|to|between|in|that|which|who")
                        && !isHeadsOfState(sentence, i);
                boolean bare = Boolean.TRUE.equals(bareByWord.get(word));
                boolean accepted =
                        counted ? !named || sentence.token(from - 1).form().equalsIgnoreCase("both") : bare && !named;
                return accepted ? new Group(first, i, size, counted, ofByPlural.getOrDefault(word, Of.STATES)) : null;
            }
            if (!token.tag().startsWith("JJ")
                    && !token.tag().startsWith("NN")
                    && !token.tag().startsWith("VB")) {
                return null;
            }
        }
        return null;
    }

    private static boolean isHeadsOfState(Sentence sentence, int index) {
        return lower(sentence.token(index)).equals("heads")
                && index + 2 < sentence.size()
                && Patterns.matches(lower(sentence.token(index + 2)), "state|government|delegation");
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
