package pactwire.extract.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;

/** What an instrument hangs on by the words beside it, where the parse slips. Immutable. */
final class NeighbourGrounds {
    private static final int FARTHEST_RIGHT = 30;
    private static final int ADJUNCT_TOKENS = 8;
    /** "signed today, with the Foreign Minister of A, Mr B C D, an agreement". */
    private static final int LONGEST_ADJUNCT = 18;

    private static final int FARTHEST_NOMINAL = 14;

    private final CueLexicon cues;

    NeighbourGrounds(CueLexicon cues) {
        this.cues = cues;
    }

    /** Where the tree says nothing: the verb right before the phrase, or a passive after it. */
    Optional<Grounds> find(InstrumentMention mention) {
        var sentence = mention.sentence();
        int before = mention.first() - 1;
        while (before > 0
                && (sentence.token(before).tag().startsWith("RB") || Words.isTimeWord(sentence.token(before)))) {
            before--;
        }
        if (before >= 0 && sentence.token(before).isVerb() && !isAdjective(sentence, before)) {
            var cue = cues.object(mention, sentence.token(before), "");
            if (cue.isPresent()) {
                return Optional.of(new Grounds(
                        sentence.token(before),
                        cue.get().status(),
                        Pattern.OBJECT,
                        "after " + sentence.token(before).lemma()));
            }
        }
        if (before >= 0
                && before == Words.first(sentence)
                && (Words.lower(sentence.token(before)).equals("in")
                        || Words.lower(sentence.token(before)).equals("under") && mention.isFresh())) {
            return openingAgreement(mention);
        }
        var swap = swap(mention, before);
        if (swap.isPresent()) {
            return swap;
        }
        var premodified = acrossPremodifiers(mention, before);
        if (premodified.isPresent()) {
            return premodified;
        }
        if (isNested(sentence, before)) {
            var across = acrossPath(mention, before);
            if (across.isPresent()) {
                return across;
            }
            var nominal = nominalBefore(sentence, before);
            return nominal.isPresent() ? nominal : nominalAcross(mention, before);
        }
        var across = acrossAdjunct(mention, before);
        if (across.isPresent()) {
            return across;
        }
        var headline = before >= 0 ? cues.headline(mention, before) : Optional.<Cue>empty();
        if (headline.isPresent()) {
            return Optional.of(new Grounds(
                    sentence.token(before),
                    headline.get().status(),
                    Pattern.OBJECT,
                    "headline " + headline.get().lemma()));
        }
        var passive = passiveAfter(mention);
        return passive == null ? Optional.empty() : Optional.of(passive);
    }

    /** "In an agreement brokered by C, A and B release prisoners": what is done after the comma was agreed. */
    private static Optional<Grounds> openingAgreement(InstrumentMention mention) {
        var sentence = mention.sentence();
        boolean comma = false;
        for (int i = mention.last() + 1;
                i < sentence.size() && mention.reference() == Reference.NEW && !mention.isWeak();
                i++) {
            var token = sentence.token(i);
            comma |= token.form().equals(",");
            boolean acts = !Words.isBe(token) && !token.hasLemma("have")
                    || mention.isFresh() && token.tag().equals("VB");
            if (comma && Patterns.matches(token.tag(), "VBD|VBZ|VBP|VB") && acts) {
                return Optional.of(new Grounds(token, AgreementStatus.AGREED, Pattern.OBJECT, "done in an agreement"));
            }
        }
        return Optional.empty();
    }

    /** "will sign during this visit a package of documents". */
    private Optional<Grounds> acrossAdjunct(InstrumentMention mention, int before) {
        var sentence = mention.sentence();
        int longest = sentence.token(Math.max(0, before)).form().equals(",") ? LONGEST_ADJUNCT : ADJUNCT_TOKENS;
        for (int i = before; i >= 0 && i > before - longest; i--) {
            var token = sentence.token(i);
            var cue = token.isVerb() && !isAdjective(sentence, i)
                    ? cues.object(mention, token, "")
                    : Optional.<Cue>empty();
            if (cue.isPresent()
                    && i < before
                    && (Patterns.matches(sentence.token(i + 1).tag(), "IN|,")
                            || Words.isTimeWord(sentence.token(i + 1)))
                    && !sentence.hasChild(token, "dobj")) {
                return Optional.of(new Grounds(
                        token, cue.get().status(), Pattern.OBJECT, "after " + token.lemma() + " and an adjunct"));
            }
            if (!Patterns.matches(token.tag(), "IN|DT|NN.*|JJ.*|CD|PRP\\$|POS|HYPH|,|RB")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "signed a 90 mln dlr revolving credit agreement", "a binding farm-in agreement", where the parse takes "revolving" for a verb. */
    private Optional<Grounds> acrossPremodifiers(InstrumentMention mention, int before) {
        var sentence = mention.sentence();
        int at = before;
        while (at > 0
                && at > before - ADJUNCT_TOKENS
                && (Patterns.matches(sentence.token(at).tag(), "VBG|VBN|NN|NNS|JJ|CD|HYPH|\\$")
                        || sentence.token(at - 1).tag().equals("HYPH"))) {
            at--;
        }
        boolean phrase = at > 0
                && at < before
                && Patterns.matches(Words.lower(sentence.token(at)), "an?|the")
                && sentence.token(at - 1).isVerb()
                && !isAdjective(sentence, at - 1);
        if (!phrase) {
            return Optional.empty();
        }
        var verb = sentence.token(at - 1);
        return cues.object(mention, verb, "")
                .map(cue -> new Grounds(verb, cue.status(), Pattern.OBJECT, "after " + verb.lemma()));
    }

    /** "negotiating amendments to certain provisions of the treaty", where the parse broke the chain. */
    private Optional<Grounds> acrossPath(InstrumentMention mention, int before) {
        var sentence = mention.sentence();
        boolean path = false;
        for (int i = before; i >= 0 && i > before - ADJUNCT_TOKENS; i--) {
            var token = sentence.token(i);
            if (token.isVerb() && !WordRole.PASSES_ON.holds(token.lemma())) {
                var cue = path ? cues.object(mention, token, "") : Optional.<Cue>empty();
                return cue.map(c -> new Grounds(
                        token, c.status(), Pattern.OBJECT, "after " + token.lemma() + " and what it does to it"));
            }
            path |= WordRole.PASSES_ON.holds(token.lemma());
            if (!Patterns.matches(token.tag(), "IN|TO|DT|JJ.*|CD|PRP\\$") && !WordRole.PASSES_ON.holds(token.lemma())) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "conclusion of negotiations on", where the parse broke off. */
    private Optional<Grounds> nominalBefore(Sentence sentence, int preposition) {
        Grounds found = null;
        for (int i = preposition; i >= 1 && sentence.token(i).tag().equals("IN"); i -= 2) {
            var noun = sentence.token(i - 1);
            var status = cues.noun(noun);
            if (status == null || noun.hasLemma("exchange")) {
                break;
            }
            if (status != AgreementStatus.NEGOTIATING) {
                found = new Grounds(noun, status, Pattern.NOMINAL, noun.lemma() + " before it");
            }
        }
        return Optional.ofNullable(found);
    }

    /** "the signing by A and B of a pact", "at the signing that we had today of the pact". */
    private Optional<Grounds> nominalAcross(InstrumentMention mention, int preposition) {
        var sentence = mention.sentence();
        if (mention.isWeak() && !mention.isCapitalised()
                || !Words.lower(sentence.token(preposition)).equals("of")) {
            return Optional.empty();
        }
        for (int i = preposition - 2; i >= 0 && i > preposition - FARTHEST_NOMINAL; i--) {
            var noun = sentence.token(i);
            var after = Words.lower(sentence.token(i + 1));
            if (Patterns.matches(
                            Words.lower(noun),
                            "signing|signature|initiall?ing|conclusion|ratification|denunciation|termination|suspension|extension|prolongation|renewal")
                    && cues.noun(noun) != null
                    && Patterns.matches(after, ",|by|that|today|yesterday|here|in|at|earlier|on")) {
                return Optional.of(
                        new Grounds(noun, cues.noun(noun), Pattern.NOMINAL, Words.lower(noun) + " " + after + " … of"));
            }
        }
        return Optional.empty();
    }

    /** "freed two prisoners in a prisoner swap with B". */
    private static Optional<Grounds> swap(InstrumentMention mention, int before) {
        var sentence = mention.sentence();
        if (before < 1
                || !mention.headToken().hasLemma("swap", "exchange")
                || mention.reference() != Reference.NEW
                || !Patterns.matches(Words.lower(sentence.token(before)), "in|under|through")) {
            return Optional.empty();
        }
        for (int i = before - 1; i >= 0; i--) {
            if (TitleReader.isFiniteVerb(sentence, i)) {
                return Optional.of(
                        new Grounds(sentence.token(i), AgreementStatus.AGREED, Pattern.OBJECT, "done in a swap"));
            }
        }
        return Optional.empty();
    }

    /** "with agreed documents". */
    private static boolean isAdjective(Sentence sentence, int index) {
        return sentence.token(index).tag().equals("VBN")
                && index > 0
                && Patterns.matches(sentence.token(index - 1).tag(), "IN|DT|JJ.*|CC");
    }

    private static boolean isNested(Sentence sentence, int before) {
        return before >= 0
                && (sentence.token(before).tag().equals("IN")
                        || sentence.token(before).tag().equals("TO"));
    }

    /** "Joint Statement Russia – India: Partnership for Peace". */
    private static boolean opensSubtitle(Sentence sentence, int colon) {
        return colon + 1 < sentence.size()
                && Character.isUpperCase(sentence.token(colon + 1).form().charAt(0));
    }

    /** "is expected to be signed": the verb comes after. */
    private static boolean opensInfinitive(Sentence sentence, int index) {
        return index + 2 < sentence.size()
                && Words.lower(sentence.token(index + 1)).equals("to")
                && Words.isBe(sentence.token(index + 2));
    }

    /** "that doubles" of "an agreement that doubles the number of seats was reached". */
    private static boolean isDescribed(Sentence sentence, int index, boolean before) {
        return !before
                && index + 1 < sentence.size()
                && Patterns.matches(Words.lower(sentence.token(index)), "that|which")
                && TitleReader.isFiniteVerb(sentence, index + 1)
                && !Words.isBe(sentence.token(index + 1));
    }

    private @Nullable Grounds passiveAfter(InstrumentMention mention) {
        var sentence = mention.sentence();
        boolean described = false;
        for (int i = mention.last() + 1; i < sentence.size() && i < mention.last() + FARTHEST_RIGHT; i++) {
            var token = sentence.token(i);
            if (isDescribed(sentence, i, described)) {
                described = true;
                i++;
                continue;
            }
            if (Patterns.matches(token.form(), "[;”\"]")
                    || token.tag().startsWith("W")
                    || token.tag().equals("PRP")
                    || token.form().equals(":") && !opensSubtitle(sentence, i)) {
                return null;
            }
            if (token.tag().equals("VBN") && VerbGroup.of(sentence, token).hasBe() && !opensInfinitive(sentence, i)) {
                var cue = cues.object(mention, token, "");
                return cue.isPresent()
                        ? new Grounds(token, cue.get().status(), Pattern.PASSIVE, "before passive " + token.lemma())
                        : null;
            }
            if (TitleReader.isFiniteVerb(sentence, i) && !Words.isBe(token) && !token.hasLemma("have")) {
                return null;
            }
        }
        return null;
    }
}
