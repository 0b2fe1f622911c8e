package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** "if they sign", "unless A and B reach a deal": nothing has come about yet. */
final class Conditions {
    private Conditions() {}

    /** "Unless A and B reach a deal, …": the opening word governs all up to the first comma, whatever the parse made of it. */
    static boolean isUnder(Sentence sentence, Token verb) {
        boolean event =
                sentence.text().startsWith("In the event") || sentence.text().startsWith("In case");
        if (!event && !Words.lower(sentence.token(0)).matches("if|unless|once|until|should|whether|were")) {
            return false;
        }
        for (int i = 1; i < verb.index(); i++) {
            if (sentence.token(i).form().equals(",")
                    && i > 2
                    && sentence.token(i + 1).tag().matches("PRP|DT|EX")) {
                return false;
            }
        }
        return true;
    }

    static @Nullable String on(Sentence sentence, Token verb) {
        for (Token child : sentence.children(verb, "mark", "advmod")) {
            var word = Words.lower(child);
            boolean ahead = word.matches("when|as") && verb.tag().matches("VBP|VBZ|VB");
            if ((WordRole.CONDITION.holds(word) || ahead) && child.index() < verb.index()) {
                return word;
            }
        }
        return null;
    }
}
