package pactwire.extract.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.extract.agreement.InstrumentMention.Count;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** "it" for the instrument named right before: "Under the accord … The ministers signed it in Baghdad". Immutable. */
final class PronounFinder {
    private PronounFinder() {}

    /**
     * The instrument that the first "it" or "them" of a sentence stands for, if something is signed or ended by it.
     *
     * @param before the last one named in the sentence before; null where it named none
     */
    static Optional<InstrumentMention> find(
            Sentence sentence, Iterable<InstrumentMention> inSentence, @Nullable InstrumentMention before) {
        for (Token token : sentence.tokens()) {
            if (!isSigned(sentence, token)) {
                continue;
            }
            InstrumentMention named = before;
            for (InstrumentMention mention : inSentence) {
                named = mention.last() < token.index() ? mention : named;
            }
            if (named == null || named.strength() != Strength.STRONG || named.reference() == Reference.NONE) {
                return Optional.empty();
            }
            int at = token.index();
            return Optional.of(new InstrumentMention(
                    sentence, at, at, at, named.instrument(), named.strength(), Reference.KNOWN, Count.ONE));
        }
        return Optional.empty();
    }

    static boolean isPronoun(Token token) {
        return token.tag().equals("PRP");
    }

    private static boolean isSigned(Sentence sentence, Token token) {
        return Patterns.matches(Words.lower(token), "it|them")
                && token.hasRelation("dobj", "nsubjpass")
                && sentence.head(token)
                        .filter(verb -> verb.hasLemma(
                                "sign", "ink", "initial", "seal", "ratify", "renew", "cosign", "accept", "adopt",
                                "extend", "suspend", "scrap"))
                        .isPresent();
    }
}
