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
                return Verdict.none(Words.lower(above) + " the " + noun.lemma());
            }
            if (above.isVerb()) {
                return verb(sentence, above, noun, done);
            }
            if (above.isNoun() && WordRole.ONLY_SPOKEN_OF.holds(above.lemma())) {
                return Verdict.none(above.lemma() + " of the " + noun.lemma());
            }
            at = above;
        }
        return Verdict.of(done, "named");
    }

    private Verdict verb(Sentence sentence, Token verb, Token noun, AgreementStatus done) {
        var verdict = status.read(sentence, verb, done);
        if (verdict.isNone() || !WordRole.NOT_DONE_TO.holds(verb.lemma())) {
            return verdict;
        }
        return Verdict.none("governed: " + verb.lemma() + " the " + noun.lemma());
    }
}
