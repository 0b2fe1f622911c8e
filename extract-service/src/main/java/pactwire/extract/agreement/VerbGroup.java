package pactwire.extract.agreement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * The auxiliaries and adverbs that stand right before a verb: "has not yet been signed".
 *
 * @param first index of the group's first token
 * @param modal "will", "could"…, lower case; null without one
 * @param infinitive whether "to" opens it
 * @param hasAuxiliary whether a form of "be", "have" or "do" is among them
 * @param hasBe whether a form of "be" is among them: passive or progressive
 */
record VerbGroup(
        int first, @Nullable String modal, boolean negated, boolean infinitive, boolean hasBe, boolean hasAuxiliary) {
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "hardly", "nor", "neither", "yet to");
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
    private static final int LONGEST = 7;

    static VerbGroup of(Sentence sentence, Token verb) {
        String modal = null;
        boolean negated = false;
        boolean infinitive = false;
        boolean be = false;
        boolean auxiliary = false;
        int first = verb.index();
        for (int i = verb.index() - 1; i >= 0 && verb.index() - i <= LONGEST; i--) {
            var token = sentence.token(i);
            var word = Words.lower(token);
            if (NEGATIONS.contains(word)) {
                negated = true;
            } else if (token.tag().equals("MD")) {
                modal = word;
            } else if (word.equals("to") && (first == i + 1)) {
                infinitive = true;
                negated |= i > 0 && Words.lower(sentence.token(i - 1)).equals("not");
                first = i;
                break;
            } else if (token.isVerb() && AUXILIARIES.contains(token.lemma())) {
                be |= Words.isBe(token);
                auxiliary = true;
            } else if (!token.tag().startsWith("RB") && !Words.isTimeWord(token)) {
                break;
            }
            first = i;
        }
        return new VerbGroup(first, modal, negated, infinitive, be, auxiliary);
    }
}
