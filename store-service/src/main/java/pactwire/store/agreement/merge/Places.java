package pactwire.store.agreement.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import pactwire.contract.AgreementFound;

/** Where an agreement was made, as one report tells it; after the place another may call it: "the Arusha accord". */
final class Places {
    private static final Pattern AT = Pattern.compile("\\b(?:in|at)\\s+((?:\\p{Lu}[\\p{L}-]+\\s*)+)");

    private Places() {}

    /** Stems of the words that name it, and whatever else stands in a sentence like a place. */
    static Set<String> of(AgreementFound found) {
        var places = new HashSet<String>();
        AT.matcher(found.evidence().text())
                .results()
                .forEach(match -> places.addAll(Subject.of(match.group(1)).specific()));
        if (found.place() != null) {
            places.addAll(Subject.of(found.place()).specific());
        }
        return places;
    }

    /** Whether the words of a title are nothing but a place. */
    static boolean areAll(Collection<String> words, AgreementFound toldBy) {
        return !words.isEmpty() && of(toldBy).containsAll(words);
    }
}
