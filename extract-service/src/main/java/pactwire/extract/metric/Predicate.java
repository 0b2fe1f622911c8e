package pactwire.extract.metric;

import java.util.Optional;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * The finite verb that a figure stands under: "fines" in "The court fines the bank 20 million euros".
 *
 * @param verb the verb of meaning: "risen" in "has risen"
 * @param finite the word that shows the tense, the verb itself or its auxiliary: "has" in "has risen"
 */
record Predicate(Token verb, Token finite) {
    /** Verbs are not looked for further up than this: trees of tables are deep. */
    private static final int HIGHEST = 40;

    /** Empty where the figure stands under none, as in a headline of nouns. */
    static Optional<Predicate> of(Figure figure) {
        Sentence sentence = figure.sentence();
        var at = tokenAt(sentence, figure.articleStart());
        for (int up = 0; at.isPresent() && up < HIGHEST; up++) {
            Token token = at.get();
            if (token.isVerb()) {
                var finite = finite(sentence, token);
                if (finite.isPresent()) {
                    return finite.map(word -> new Predicate(token, word));
                }
            }
            at = sentence.head(token);
        }
        return Optional.empty();
    }

    /** "fines", "is rising", "has risen". */
    boolean isPresent() {
        return finite.tag().equals("VBZ") || finite.tag().equals("VBP");
    }

    /** "fines", but not "is fined". */
    boolean isSimplePresent() {
        return isPresent() && finite.equals(verb);
    }

    /** "rose", "has risen", "had been rising". */
    boolean isPastOrPerfect() {
        return finite.tag().equals("VBD") || finite.hasLemma("have") && !finite.equals(verb);
    }

    private static Optional<Token> finite(Sentence sentence, Token verb) {
        for (Token auxiliary : sentence.children(verb, "aux", "auxpass")) {
            if (auxiliary.tag().equals("MD") || auxiliary.tag().matches("VB[ZPD]")) {
                return Optional.of(auxiliary);
            }
        }
        return verb.tag().matches("VB[ZPD]") ? Optional.of(verb) : Optional.empty();
    }

    private static Optional<Token> tokenAt(Sentence sentence, int offset) {
        int low = 0;
        int high = sentence.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sentence.token(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Token token = sentence.token(low);
        return token.end() > offset ? Optional.of(token) : Optional.empty();
    }
}
