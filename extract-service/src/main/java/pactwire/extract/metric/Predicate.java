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
        var at = tokenOf(figure);
        for (int up = 0; at.isPresent() && up < HIGHEST; up++) {
            Token token = at.get();
            var predicate = token.isVerb() ? at(sentence, token) : Optional.<Predicate>empty();
            if (predicate.isPresent()) {
                return predicate;
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

    /** Empty where the verb is not finite: "to rise", "rising". */
    static Optional<Predicate> at(Sentence sentence, Token verb) {
        return finite(sentence, verb).map(word -> new Predicate(verb, word));
    }

    private static Optional<Token> finite(Sentence sentence, Token verb) {
        for (Token auxiliary : sentence.children(verb, "aux", "auxpass")) {
            if (auxiliary.tag().equals("MD") || isFinite(auxiliary)) {
                return Optional.of(auxiliary);
            }
        }
        return isFinite(verb) ? Optional.of(verb) : Optional.empty();
    }

    private static boolean isFinite(Token token) {
        return switch (token.tag()) {
            case "VBZ", "VBP", "VBD" -> true;
            default -> false;
        };
    }

    /** The word a figure begins with. */
    static Optional<Token> tokenOf(Figure figure) {
        Sentence sentence = figure.sentence();
        int offset = figure.articleStart();
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
