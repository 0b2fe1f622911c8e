package pactwire.extract.agreement;

import java.util.Set;
import pactwire.contract.AgreementStatus;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Whether "the signing of …" says that it was signed: "witnessed the signing" does, "called for the signing" does not. */
final class NominalReader {
    private static final Set<String> NOT_YET =
            Set.of("for", "before", "toward", "towards", "until", "pending", "about", "without", "against", "ahead");

    private final StatusReader status;

    NominalReader(StatusReader status) {
        this.status = status;
    }

    Verdict read(Sentence sentence, Token noun, AgreementStatus done) {
        Token at = noun;
        for (Token above : sentence.ancestors(noun)) {
            if (at.hasRelation("pobj", "pcomp") && NOT_YET.contains(Words.lower(above))) {
                if (isApprovalOf(sentence, above, done)) {
                    return Verdict.of(AgreementStatus.PLANNED, "approval for the " + noun.lemma());
                }
                return Verdict.none(Words.lower(above) + " the " + noun.lemma());
            }
            if (above.isVerb()) {
                return isHeading(sentence, noun, above) ? Verdict.of(done, "named") : verb(sentence, above, noun, done);
            }
            if (above.isNoun() && WordRole.ONLY_SPOKEN_OF.holds(above.lemma())) {
                return Verdict.none(above.lemma() + " of the " + noun.lemma());
            }
            at = above;
        }
        return Verdict.of(done, "named");
    }

    /** "• Signature of a memorandum on A, under which both will …": the line has no verb but in its clause. */
    private static boolean isHeading(Sentence sentence, Token noun, Token verb) {
        return verb.index() > noun.index()
                && sentence.tokens(0, noun.index()).stream()
                        .noneMatch(token -> Character.isLetter(token.form().charAt(0)))
                && sentence.tokens(noun.index(), verb.index()).stream()
                        .anyMatch(token -> token.tag().equals("WDT"));
    }

    /** "has given its approval for the signing of". */
    private static boolean isApprovalOf(Sentence sentence, Token preposition, AgreementStatus done) {
        var approval = sentence.head(preposition).orElse(null);
        int before = preposition.index() - 1;
        var given = approval != null && approval.isNoun() || before < 0 ? approval : sentence.token(before);
        return done == AgreementStatus.SIGNED
                && Words.lower(preposition).equals("for")
                && given != null
                && given.hasLemma("approval", "authorization", "authorisation", "nod", "assent");
    }

    /** "authorised the signing of", "approved the signature of": it is yet to be signed. */
    private static boolean isAllowed(Token verb, AgreementStatus done) {
        return done == AgreementStatus.SIGNED
                && verb.hasLemma("authorize", "authorise", "authoris", "approve", "clear", "greenlight", "endorse");
    }

    private Verdict verb(Sentence sentence, Token verb, Token noun, AgreementStatus done) {
        var verdict = status.read(sentence, verb, done);
        if (!verdict.isNone() && isAllowed(verb, done)) {
            return Verdict.of(AgreementStatus.PLANNED, verb.lemma() + " the " + noun.lemma());
        }
        if (verdict.isNone() || !WordRole.NOT_DONE_TO.holds(verb.lemma())) {
            return verdict;
        }
        return Verdict.none("governed: " + verb.lemma() + " the " + noun.lemma());
    }
}
