package pactwire.extract.sentence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The dictionary form of a word, by its Penn Treebank tag: irregular forms from {@code lexicon/sentence/irregular.csv},
 * the rest by the spelling rules of English inflection. Thread-safe.
 */
final class Lemmatizer {
    private static final Set<String> SILENT_E = LexiconTable.firstColumn("silent-e-stems.csv");
    private static final Set<String> DOUBLE_CONSONANT = LexiconTable.firstColumn("double-consonant-stems.csv");

    private final Map<String, String> verbs = irregular("V");
    private final Map<String, String> modals = irregular("M");
    private final Map<String, String> nouns = irregular("N");
    private final Map<String, String> adjectives = irregular("A");

    private static Map<String, String> irregular(String wordClass) {
        Map<String, String> lemmas = new HashMap<>();
        for (String[] row : LexiconTable.read("irregular.csv")) {
            if (row[1].equals(wordClass)) {
                lemmas.put(row[0], row[2]);
            }
        }
        return Map.copyOf(lemmas);
    }

    /** @param tag empty when it is not known: then only the letters are lowered */
    String lemma(String form, String tag) {
        String word = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return switch (tag) {
            case "NNS" -> regular(word, nouns, Lemmatizer::singular);
            case "VBZ" -> regular(word, verbs, Lemmatizer::singular);
            case "VBD", "VBN" -> regular(word, verbs, Lemmatizer::withoutPast);
            case "VBG" -> regular(word, verbs, Lemmatizer::withoutProgressive);
            case "VB", "VBP" -> verbs.getOrDefault(word, word);
            case "MD" -> modals.getOrDefault(word, word);
            case "JJR", "RBR" -> regular(word, adjectives, w -> ungraded(w, "er"));
            case "JJS", "RBS" -> regular(word, adjectives, w -> ungraded(w, "est"));
            case "RB" -> word.equals("n't") ? "not" : word;
            case "POS" -> "'s";
            default -> word;
        };
    }

    private static String regular(String word, Map<String, String> irregular, UnaryOperator<String> rule) {
        String lemma = irregular.get(word);
        return lemma != null ? lemma : rule.apply(word);
    }

    private static String singular(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return length == 3 && word.endsWith("s") ? word.substring(0, 2) : word;
        }
        if (word.endsWith("ies")) {
            return length == 4 ? word.substring(0, 3) : word.substring(0, length - 3) + "y";
        }
        boolean hissing = word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")
                || word.endsWith("oes");
        return word.substring(0, length - (hissing ? 2 : 1));
    }

    private static String withoutPast(String word) {
        if (!word.endsWith("ed") || word.length() < 4) {
            return word;
        }
        if (word.endsWith("ied")) {
            return word.length() == 4 ? word.substring(0, 3) : word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("eed") ? word.substring(0, word.length() - 1) : stem(word.substring(0, word.length() - 2));
    }

    private static String withoutProgressive(String word) {
        if (!word.endsWith("ing") || word.length() < 5) {
            return word;
        }
        String stem = word.substring(0, word.length() - 3);
        return hasVowel(stem) ? stem(stem) : word;
    }

    private static String ungraded(String word, String ending) {
        if (!word.endsWith(ending) || word.length() < ending.length() + 3) {
            return word;
        }
        String stem = word.substring(0, word.length() - ending.length());
        return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem(stem);
    }

    /** Undoes a doubled consonant ("plann") or puts back a silent e ("includ"). */
    private static String stem(String stem) {
        int length = stem.length();
        if (length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2) && !isVowel(stem.charAt(length - 1))) {
            boolean keeps = stem.endsWith("s") || stem.endsWith("z") || DOUBLE_CONSONANT.contains(stem);
            return keeps ? stem : stem.substring(0, length - 1);
        }
        return SILENT_E.contains(stem) || losesE(stem) ? stem + "e" : stem;
    }

    /** For stems too rare to be listed: no English verb ends in a bare v, u, z or in "at" and "bl" after a consonant. */
    private static boolean losesE(String stem) {
        int length = stem.length();
        char last = stem.charAt(length - 1);
        char before = length > 1 ? stem.charAt(length - 2) : ' ';
        return switch (last) {
            case 'v', 'u', 'z', 'c' -> true;
            case 'l' -> "bcdfgkpt".indexOf(before) >= 0;
            case 't' -> before == 'a' && length > 4 && stem.charAt(length - 3) != 'e' && stem.charAt(length - 3) != 'o';
            case 'g' -> before == 'd' || before == 'r';
            case 's' -> before == 'n' || before == 'r';
            default -> false;
        };
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (isVowel(stem.charAt(i)) || stem.charAt(i) == 'y') {
                return true;
            }
        }
        return false;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
