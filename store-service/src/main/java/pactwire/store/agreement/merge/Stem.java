package pactwire.store.agreement.merge;

import java.util.List;

/**
 * What a word has in common with those made from it: "withdraw", "withdrawing", "withdrawal". Endings that make another
 * thing of a word are left alone: customs are no customers.
 */
final class Stem {
    /** Longest first where one ends like another. */
    private static final List<String> ENDINGS = List.of(
            "isation", "ization", "ation", "ising", "izing", "ised", "ized", "ment", "ise", "ize", "ing", "al", "ed",
            "e");

    private static final int SHORTEST = 4;
    private static final int SHORTEST_BEFORE_ION = 5;

    private Stem() {}

    /** @param word in lower case */
    static String of(String word) {
        var singular = singular(word);
        if (singular.endsWith("ion") && singular.length() - 3 >= SHORTEST_BEFORE_ION && !singular.endsWith("ation")) {
            return singular.substring(0, singular.length() - 3);
        }
        for (String ending : ENDINGS) {
            if (singular.endsWith(ending) && singular.length() - ending.length() >= SHORTEST) {
                var stem = singular.substring(0, singular.length() - ending.length());
                return ending.equals("e") ? stem : of(stem);
            }
        }
        return undoubled(singular);
    }

    /** Of a plural. */
    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }

    /** "Transferring" comes from "transfer"; "drill" is shortened as "drilling" is. */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > SHORTEST - 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
