package pactwire.extract.agreement;

import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.Governors.Effect;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Reads what "signing" comes to from what it hangs on: "after signing", "began negotiating", "the law on ratifying". Immutable. */
final class GerundReader {
    private final Governors governors;
    private final StatusReader status;

    GerundReader(Governors governors, StatusReader status) {
        this.governors = governors;
        this.status = status;
    }

    Verdict read(Sentence sentence, Token verb, AgreementStatus done, int depth) {
        var head = sentence.head(verb).orElse(null);
        if (verb.hasRelation("csubj", "csubjpass", "nsubj")) {
            return Verdict.none("only spoken of");
        }
        if (head != null && (head.tag().equals("IN") || head.tag().equals("TO"))) {
            var preposition = head.lemma();
            if (isPartOfAct(sentence, head) || isLawOf(sentence, head, done)) {
                return Verdict.of(done, "joined in …ing");
            }
            return isDone(sentence, head, preposition)
                    ? Verdict.of(done, preposition + " …ing")
                    : Verdict.none(preposition + " …ing");
        }
        if (head == null || depth >= StatusReader.DEEPEST) {
            return Verdict.of(done, "participle");
        }
        var effect = governors.of(head);
        if (verb.hasRelation("xcomp", "ccomp", "pcomp", "dobj") && effect != null && effect != Effect.FACT) {
            return effect == Effect.BEGUN
                    ? status.read(sentence, head, done, depth + 1)
                    : Verdict.none("governed: " + head.lemma());
        }
        return head.isVerb() ? status.read(sentence, head, done, depth + 1) : Verdict.of(done, "participle");
    }

    /** "signed the law on ratifying the treaty". */
    private static boolean isLawOf(Sentence sentence, Token preposition, AgreementStatus done) {
        return (done == AgreementStatus.RATIFIED || !StatusReader.isProgress(done))
                && sentence.head(preposition)
                        .filter(above -> above.hasLemma("law", "act", "bill", "decree", "order", "sign"))
                        .isPresent();
    }

    /** "joined B in signing", "took the step of signing", "engaged in negotiating". */
    private static boolean isPartOfAct(Sentence sentence, Token preposition) {
        var above = sentence.head(preposition).orElse(null);
        if (above == null) {
            return false;
        }
        return switch (Words.lower(preposition)) {
            case "in" -> above.hasLemma("join", "succeed", "participate", "engage", "follow", "unite");
            case "for" -> above.hasLemma("ceremony");
            case "of" -> above.hasLemma("step", "act", "honor", "honour", "ceremony");
            default -> false;
        };
    }

    /** "after signing", "thanked them for signing". */
    private static boolean isDone(Sentence sentence, Token preposition, String word) {
        if (!Patterns.matches(word, "for|on")) {
            return WordRole.DONE_AFTER.holds(word);
        }
        var verb = sentence.head(preposition).orElse(null);
        return verb != null
                && verb.hasLemma("congratulate", "thank", "praise", "commend", "applaud", "credit", "honor", "honour");
    }
}
