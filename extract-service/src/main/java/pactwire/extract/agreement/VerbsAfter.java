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
    /** "the protocol of May between A and B". */
    private static final int LONGEST_TOPIC = 8;
    /** "the Convention between the Government of A and the Government of B for the Avoidance of …". */
    private static final int LONGEST_NAME = 45;

    private final CueLexicon cues;

    VerbsAfter(CueLexicon cues) {
        this.cues = cues;
    }

    /** "…, has entered into force", where the parse lost its subject. */
    Optional<Grounds> intransitive(InstrumentMention mention) {
        var sentence = mention.sentence();
        int described = lastOfDescription(mention);
        for (int i = described + 1; i + 1 < sentence.size() && i < mention.last() + FARTHEST_RIGHT; i++) {
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

    /** "makes" of "The protocol of May which makes this possible takes effect": the clause has its own verb; else the name's last token. */
    private static int lastOfDescription(InstrumentMention mention) {
        var sentence = mention.sentence();
        int which = mention.last() + 1;
        while (which < sentence.size()
                && which < mention.last() + LONGEST_TOPIC
                && Patterns.matches(sentence.token(which).tag(), "IN|DT|CC|CD|JJ|NN.*")
                && !Words.lower(sentence.token(which)).equals("that")) {
            which++;
        }
        boolean opens = which + 1 < sentence.size()
                && Patterns.matches(Words.lower(sentence.token(which)), "which|that")
                && TitleReader.isFiniteVerb(sentence, which + 1)
                && !Words.isBe(sentence.token(which + 1))
                && !sentence.token(which + 1).hasLemma("have");
        return opens ? which + 1 : mention.last();
    }

    /** "the treaty signed at Tirana", "the deal that negotiators reached". */
    Optional<Grounds> participle(InstrumentMention mention) {
        var sentence = mention.sentence();
        for (Token child : sentence.children(mention.headToken(), "acl", "relcl", "vmod", "rcmod", "partmod")) {
            var cue = cues.object(mention, child, "");
            boolean form = child.tag().equals("VBN")
                    || child.hasRelation("relcl")
                    || child.tag().equals("VBD")
                            && sentence.children(child, "dobj").stream()
                                    .anyMatch(that -> that.tag().startsWith("W"));
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
            that = thatTheyDid(mention);
        }
        if (that < 0) {
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

    /** Index of "that" in "has a contract with a unit of B, the trader, that it concluded": whoever has it is "it"; else -1. */
    private static int thatTheyDid(InstrumentMention mention) {
        var sentence = mention.sentence();
        boolean had = mention.reference() == InstrumentMention.Reference.NEW
                && mention.headToken().hasRelation("dobj")
                && sentence.head(mention.headToken())
                        .filter(verb -> verb.hasLemma("have", "hold"))
                        .isPresent();
        for (int i = mention.last() + 1; had && i + 1 < sentence.size() && i < mention.last() + TOPIC_TOKENS; i++) {
            boolean that = Patterns.matches(Words.lower(sentence.token(i)), "that|which");
            if (that && Patterns.matches(Words.lower(sentence.token(i + 1)), "it|they|both")) {
                return i;
            }
            if (that
                    || TitleReader.isFiniteVerb(sentence, i)
                    || sentence.token(i).form().equals(";")) {
                break;
            }
        }
        return -1;
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
