package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** "if they sign", "unless A and B reach a deal": nothing has come about yet. */
final class Conditions {
    private Conditions() {}

    /** "Unless A and B reach a deal, …": the opening word governs all up to the first comma, whatever the parse made of it. */
    static boolean isUnder(Sentence sentence, Token verb) {
        boolean event =
                sentence.text().startsWith("In the event") || sentence.text().startsWith("In case");
        if (!event && !Patterns.matches(Words.lower(sentence.token(0)), "if|unless|once|until|should|whether|were")) {
            return false;
        }
        for (int i = 1; i < verb.index(); i++) {
            if (sentence.token(i).form().equals(",")
                    && i > 2
                    && Patterns.matches(sentence.token(i + 1).tag(), "PRP|DT|EX")) {
                return false;
            }
        }
        return true;
    }

    /** "ready to be a guarantor in the event a deal is reached", "in case they sign". */
    static boolean isInTheEvent(Sentence sentence, Token verb) {
        for (int i = verb.index() - 2; i >= 0 && i > verb.index() - 12; i--) {
            if (Patterns.matches(sentence.token(i + 1).form(), "[,;:.]")) {
                return false;
            }
            boolean inCase = Words.lower(sentence.token(i + 1)).equals("case");
            boolean inTheEvent = i + 2 < verb.index()
                    && Words.lower(sentence.token(i + 1)).equals("the")
                    && Words.lower(sentence.token(i + 2)).equals("event");
            if (Words.lower(sentence.token(i)).equals("in") && (inCase || inTheEvent)) {
                return true;
            }
        }
        return false;
    }

    static @Nullable String on(Sentence sentence, Token verb) {
        for (Token child : sentence.children(verb, "mark", "advmod")) {
            var word = Words.lower(child);
            boolean ahead = Patterns.matches(word, "when|as") && Patterns.matches(verb.tag(), "VBP|VBZ|VB");
            if ((WordRole.CONDITION.holds(word) || ahead) && child.index() < verb.index()) {
                return word;
            }
        }
        return null;
    }
}
