package pactwire.extract.agreement;

import java.util.Optional;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Verbs behind an instrument that tell what became of it: "the treaty signed at Tirana", "…, has entered into force". Immutable. */
final class VerbsAfter {
    private static final int FARTHEST_RIGHT = 30;
    private static final int TOPIC_TOKENS = 14;
    /** "the Convention between the Government of A and the Government of B for the Avoidance of …". */
    private static final int LONGEST_NAME = 45;

    private final CueLexicon cues;

    VerbsAfter(CueLexicon cues) {
        this.cues = cues;
    }

    /** "…, has entered into force", where the parse lost its subject. */
    Optional<Grounds> intransitive(InstrumentMention mention) {
        var sentence = mention.sentence();
        for (int i = mention.last() + 1; i + 1 < sentence.size() && i < mention.last() + FARTHEST_RIGHT; i++) {
            var token = sentence.token(i);
            var cue = cues.subject(mention, token);
            if (cue.isPresent() && !mention.isWeak()) {
                return Optional.of(new Grounds(
                        token,
                        cue.get().status(),
                        Pattern.SUBJECT,
                        "before " + token.lemma() + " " + cue.get().particle()));
            }
            boolean otherVerb = TitleReader.isFiniteVerb(sentence, i)
                    && !token.hasLemma("have", "be")
                    && !CueWords.isSigning(token)
                    && !token.tag().equals("MD");
            if (otherVerb || token.form().equals(";") || token.tag().startsWith("W")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "the treaty signed at Tirana", "the deal that negotiators reached". */
    Optional<Grounds> participle(InstrumentMention mention) {
        var sentence = mention.sentence();
        for (Token child : sentence.children(mention.headToken(), "acl", "relcl", "vmod", "rcmod", "partmod")) {
            var cue = cues.object(mention, child, "");
            boolean form = child.tag().equals("VBN") || child.hasRelation("relcl");
            boolean opened = child.hasLemma("broker", "mediate")
                    && mention.first() > 0
                    && Words.lower(sentence.token(mention.first() - 1)).equals("in");
            if (form && cue.isPresent() && !opened && !isConditional(sentence, child)) {
                return Optional.of(
                        new Grounds(child, cue.get().status(), Pattern.PARTICIPLE, child.lemma() + " said of it"));
            }
        }
        var signed = whoSigned(mention);
        return signed.isPresent() ? signed : participleAfter(mention);
    }

    /** "a treaty that A and B signed in Pyongyang", where the parse hangs the clause elsewhere. */
    private Optional<Grounds> whoSigned(InstrumentMention mention) {
        var sentence = mention.sentence();
        int that = mention.last() + 1;
        boolean opens = that < sentence.size()
                && (Patterns.matches(Words.lower(sentence.token(that)), "that|which")
                        || sentence.token(that).isProperNoun());
        if (!opens) {
            return Optional.empty();
        }
        for (int i = that + 1; i < sentence.size() && i < that + TOPIC_TOKENS; i++) {
            var token = sentence.token(i);
            boolean perfect = token.tag().equals("VBN")
                    && i > that + 1
                    && !VerbGroup.of(sentence, token).hasBe();
            boolean signed = (token.tag().equals("VBD") || perfect) && CueWords.isSigning(token);
            if (signed && !sentence.hasChild(token, "dobj")) {
                return cues.object(mention, token, "")
                        .map(cue -> new Grounds(
                                token, cue.status(), Pattern.PARTICIPLE, token.lemma() + " by whom is said of it"));
            }
            if (TitleReader.isFiniteVerb(sentence, i) && !token.hasLemma("have")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The participle may stand behind the topic: "a protocol on economic cooperation signed during his visit". */
    private Optional<Grounds> participleAfter(InstrumentMention mention) {
        var sentence = mention.sentence();
        int farthest = mention.isCapitalised() && mention.isBetween() ? LONGEST_NAME : TOPIC_TOKENS;
        for (int i = mention.last() + 1; i < sentence.size() && i < mention.last() + farthest; i++) {
            var token = sentence.token(i);
            boolean participle =
                    token.tag().equals("VBN") && !VerbGroup.of(sentence, token).hasAuxiliary();
            var cue = participle ? cues.object(mention, token, "") : Optional.<Cue>empty();
            if (cue.isPresent() && CueWords.isSigning(token)) {
                return Optional.of(
                        new Grounds(token, cue.get().status(), Pattern.PARTICIPLE, token.lemma() + " said of it"));
            }
            if (TitleReader.isFiniteVerb(sentence, i)
                    || Patterns.matches(token.form(), "[,;:]") && !participleFollows(sentence, i)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "the Agreement, when ratified, would …": not yet. */
    private static boolean isConditional(Sentence sentence, Token participle) {
        return participle.index() > 0
                && Patterns.matches(Words.lower(sentence.token(participle.index() - 1)), "when|once|if|until|as");
    }

    private static boolean participleFollows(Sentence sentence, int comma) {
        return comma + 1 < sentence.size() && sentence.token(comma + 1).tag().equals("VBN");
    }
}
