package pactwire.extract.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;

/** Finds the noun that a number counts: "21,000 Russian <i>students</i>". Immutable. */
final class CountedNouns {
    /** The noun and where its phrase ends. */
    record Match(String written, String singular, String plural, int from, int to) {}

    /** "8 short and long-term fully funded research scholarships": adjectives between number and noun. */
    private static final int MOST_WORDS = 7;

    /** "2 Danish, 3 Swedish and 4 Finnish ferries": numbers that share one noun. */
    private static final int MOST_SHARING = 3;

    private static final Set<String> STOP = new HashSet<>();
    private static final Set<String> VERBS = new HashSet<>();
    private static final Set<String> PLURALS = new HashSet<>();
    private static final Set<String> ADJECTIVAL = new HashSet<>();
    private static final Set<String> MODIFIERS = new HashSet<>();
    private static final Set<String> LAST = new HashSet<>();
    private static final Set<String> NO_PLURALS = new HashSet<>();
    private static final Map<String, String> IRREGULAR = new HashMap<>(Map.of(
            "people",
            "people",
            "men",
            "man",
            "women",
            "woman",
            "children",
            "child",
            "feet",
            "foot",
            "teeth",
            "tooth",
            "mice",
            "mouse",
            "lives",
            "life",
            "wives",
            "wife"));

    static {
        for (var row : Lexicon.load("quantity/function-words.csv").rows()) {
            var words = row.alternatives("words");
            switch (row.get("kind")) {
                case "STOP" -> STOP.addAll(words);
                case "VERB" -> VERBS.addAll(words);
                case "LAST" -> LAST.addAll(words);
                default -> throw new IllegalStateException("no kind " + row.get("kind"));
            }
        }
        for (var row : Lexicon.load("quantity/plurals.csv").rows()) {
            var words = row.alternatives("words");
            switch (row.get("kind")) {
                case "PLURAL" -> PLURALS.addAll(words);
                case "SINGULAR" -> NO_PLURALS.addAll(words);
                case "ADJECTIVAL" -> ADJECTIVAL.addAll(words);
                case "MODIFIER" -> MODIFIERS.addAll(words);
                default -> throw new IllegalStateException("no kind " + row.get("kind"));
            }
        }
    }

    private CountedNouns() {}

    static boolean isStop(Word word) {
        return STOP.contains(word.lower());
    }

    static boolean looksPlural(Word word) {
        if (!word.isLetters()) {
            return false;
        }
        String lower = word.lower();
        if (PLURALS.contains(lower) || PLURALS.contains(word.text())) {
            return true;
        }
        return lower.length() > 2
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("'s")
                && !lower.endsWith("ous")
                && !NO_PLURALS.contains(lower)
                && !STOP.contains(lower)
                && !VERBS.contains(lower);
    }

    /**
     * The noun counted by the number that ends before {@code index}: the first plural of the phrase, else,
     * for one and for hyphenated numbers ("a 25-year term"), the phrase's first nouns.
     */
    static @Nullable Match read(Words words, int index, boolean singular) {
        return read(words, index, singular, 0);
    }

    /** @param depth how many numbers before this one wait for its noun */
    private static @Nullable Match read(Words words, int index, boolean singular, int depth) {
        boolean hyphenated = words.at(index).isDash()
                && !words.at(index).spaced()
                && !words.at(index + 1).spaced();
        int from = hyphenated ? index + 1 : index;
        int at = from;
        int head = -1;
        while (at - from < MOST_WORDS && belongs(words, at, from)) {
            if (looksPlural(words.at(at))) {
                head = at;
                if (!MODIFIERS.contains(words.at(at).lower()) || !looksPlural(words.at(at + 1))) {
                    break;
                }
            }
            at++;
        }
        if (head >= 0) {
            return match(words, from, head);
        }
        Match shared = depth < MOST_SHARING ? sharedWithNext(words, from, at, depth) : null;
        if (shared != null) {
            return shared;
        }
        if (at == from || !words.at(from).isLetters()) {
            return null;
        }
        if (hyphenated) {
            return match(words, from, from);
        }
        if (ADJECTIVAL.contains(words.at(from).lower())) {
            return match(words, from, from); // "the 11 member trade agreement"
        }
        return singular ? match(words, from, lastSingular(words, from, at)) : null;
    }

    /** "30 Russian and 50 Chinese cities": the noun of the next number is this one's too. */
    private static @Nullable Match sharedWithNext(Words words, int from, int at, int depth) {
        boolean joined =
                words.at(at).is("and") || words.at(at).is("or") || words.at(at).is("to");
        boolean adjective = at - from == 1 && words.at(from).isLetters()
                || at - from == 2 && words.at(at - 1).isCapitalised();
        if (!joined || !adjective || !words.at(at + 1).isNumber()) {
            return null;
        }
        Match next = read(words, at + 2, false, depth + 1);
        return next == null
                ? null
                : new Match(words.at(from).text() + " " + next.plural(), next.singular(), next.plural(), from, at);
    }

    private static boolean belongs(Words words, int at, int from) {
        Word word = words.at(at);
        if (word.isDash()) {
            return !word.spaced() && !words.at(at + 1).spaced() && at > from;
        }
        if (word.is("and")
                && at > from
                && words.at(at + 1).isLetters()
                && !STOP.contains(words.at(at + 1).lower())) {
            return true; // "digital and physical sales"
        }
        if (word.isNumber()) {
            Word before = words.at(at - 1);
            boolean coded =
                    !word.spaced() && (before.isDash() || before.isCapitalised()); // "COVID-19 tests", "A320 jets"
            return at > from && (coded || words.at(at + 1).isCapitalised()); // "new 737 Max jets"
        }
        if (NumberWords.lexicon().get(word.lower()) != null) {
            return false;
        }
        if (word.isCapitalised()
                && words.at(at + 1).isNumber()
                && !words.at(at + 1).spaced()) {
            return true; // "A320 jets"
        }
        if (LAST.contains(word.lower())) {
            Word next = words.at(at + 1);
            return next.isDash() && !next.spaced() || next.isLetters() && !STOP.contains(next.lower());
        }
        return word.isLetters() && !STOP.contains(word.lower()) && !VERBS.contains(word.lower());
    }

    /** "one more defeat": up to three words, the last of them the noun. */
    private static int lastSingular(Words words, int from, int end) {
        int last = from;
        while (last + 1 < end
                && last - from < 2
                && words.at(last + 1).isLetters()
                && !words.at(last + 1).lower().endsWith("ed")) {
            last++;
        }
        return last;
    }

    private static Match match(Words words, int from, int head) {
        var written = new StringBuilder();
        for (int i = from; i <= head; i++) {
            if (i > from && words.at(i).spaced()) {
                written.append(' ');
            }
            written.append(words.at(i).text());
        }
        String noun = words.at(head).lower();
        return new Match(
                written.toString(), singular(noun), looksPlural(words.at(head)) ? noun : plural(noun), from, head + 1);
    }

    static String singular(String plural) {
        String irregular = IRREGULAR.get(plural);
        if (irregular != null) {
            return irregular;
        }
        if (plural.length() > 4 && plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        if (endsInAny(plural, "sses", "shes", "ches", "xes")) {
            return plural.substring(0, plural.length() - 2);
        }
        return plural.length() > 3 && plural.endsWith("s") && !plural.endsWith("ss")
                ? plural.substring(0, plural.length() - 1)
                : plural;
    }

    private static boolean endsInAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String plural(String singular) {
        if (singular.length() > 1
                && singular.endsWith("y")
                && "aeiou".indexOf(singular.charAt(singular.length() - 2)) < 0) {
            return singular.substring(0, singular.length() - 1) + "ies";
        }
        return endsInAny(singular, "s", "sh", "ch", "x") ? singular + "es" : singular + "s";
    }
}
