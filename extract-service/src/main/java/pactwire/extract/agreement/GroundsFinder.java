package pactwire.extract.agreement;

import java.util.Optional;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Finds the verb or noun that an instrument hangs on: up the dependency tree first, then, where the parse slips, by the words
 * beside it.
 */
final class GroundsFinder {
    private static final int HIGHEST = 7;
    /** Index of the last "was" of "Also signed was". */
    private static final int LAST_INVERTED = 4;

    private final CueLexicon cues;
    private final NeighbourGrounds neighbours;
    private final NounGrounds nouns;
    private final VerbsAfter after;

    GroundsFinder(CueLexicon cues) {
        this.cues = cues;
        this.neighbours = new NeighbourGrounds(cues);
        this.nouns = new NounGrounds(cues);
        this.after = new VerbsAfter(cues);
    }

    Optional<Grounds> find(InstrumentMention mention) {
        var within = withinPhrase(mention);
        if (within.isPresent()) {
            return within;
        }
        var inverted = inverted(mention);
        if (inverted.isPresent()) {
            return inverted;
        }
        var above = climb(mention);
        var exchanged = above.flatMap(ground -> exchanged(mention, ground));
        if (exchanged.isPresent()) {
            return exchanged;
        }
        if (above.isPresent() && above.get().pattern() != Pattern.PARTICIPLE) {
            return above;
        }
        var intransitive = after.intransitive(mention);
        if (intransitive.isPresent()) {
            return intransitive;
        }
        var participle = above.isPresent() ? above : after.participle(mention);
        return participle.isPresent() ? participle : neighbours.find(mention);
    }

    /** "the ceremony of exchanging documents signed during the visit": they have been signed. */
    private Optional<Grounds> exchanged(InstrumentMention mention, Grounds ground) {
        return ground.cue().hasLemma("exchange") && mention.isPlural()
                ? after.participle(mention)
                        .map(signed -> new Grounds(
                                ground.cue(), signed.done(), ground.pattern(), "exchange of what was signed"))
                : Optional.empty();
    }

    /** "the recently signed pact between A and B", "the text of a joint statement by A and B". */
    private Optional<Grounds> withinPhrase(InstrumentMention mention) {
        var sentence = mention.sentence();
        for (int i = Math.max(1, mention.first()); i < mention.head(); i++) {
            var token = sentence.token(i);
            if (CueWords.isSigning(token)
                    && Patterns.matches(Words.lower(sentence.token(i - 1)), "recently|newly|just|freshly")) {
                var done = CueWords.participle(token);
                return Optional.of(new Grounds(token, done, Pattern.PARTICIPLE, "recently " + Words.lower(token)));
            }
        }
        if (isWhatFollows(mention)) {
            return Optional.of(
                    new Grounds(mention.headToken(), AgreementStatus.ANNOUNCED, Pattern.NOMINAL, "its text follows"));
        }
        int text = mention.first() - 2;
        boolean statement =
                mention.instrument() == Instrument.JOINT_STATEMENT || mention.instrument() == Instrument.DECLARATION;
        boolean byThem = mention.last() + 1 < sentence.size()
                && Words.lower(sentence.token(mention.last() + 1)).equals("by");
        return statement && byThem && text >= 0 && sentence.token(text).hasLemma("text", "wording")
                ? Optional.of(new Grounds(sentence.token(text), AgreementStatus.ANNOUNCED, Pattern.NOMINAL, "text of"))
                : Optional.empty();
    }

    /** "Also signed was an agreement on". */
    private Optional<Grounds> inverted(InstrumentMention mention) {
        var sentence = mention.sentence();
        int be = mention.first() - 1;
        if (be < 1 || be > LAST_INVERTED || !Words.isBe(sentence.token(be))) {
            return Optional.empty();
        }
        var verb = sentence.token(be - 1);
        boolean opens = sentence.tokens(Words.first(sentence), be - 1).stream()
                .allMatch(token -> token.tag().startsWith("RB") || token.form().equals(","));
        return opens && verb.tag().equals("VBN")
                ? cues.object(mention, verb, "")
                        .map(cue -> new Grounds(verb, cue.status(), Pattern.PASSIVE, verb.lemma() + " opens"))
                : Optional.empty();
    }

    /** "The following is a joint statement by the leaders of A and B." */
    private static boolean isWhatFollows(InstrumentMention mention) {
        var sentence = mention.sentence();
        int be = mention.first() - 1;
        return mention.instrument() == Instrument.JOINT_STATEMENT
                && be > 0
                && be <= 4
                && Words.isBe(sentence.token(be))
                && Patterns.matches(Words.lower(sentence.token(be - 1)), "following|below");
    }

    private Optional<Grounds> climb(InstrumentMention mention) {
        var sentence = mention.sentence();
        Token at = mention.topOfPhrase();
        String preposition = "";
        for (int step = 0; step < HIGHEST; step++) {
            var head = sentence.head(at).orElse(null);
            if (head == null) {
                return Optional.empty();
            }
            if (isForce(sentence, head)) {
                var entry = sentence.token(head.index() - 2);
                return Optional.of(
                        new Grounds(entry, AgreementStatus.RATIFIED, Pattern.NOMINAL, "entry into force of"));
            }
            if (at.hasRelation("pobj", "pcomp")) {
                preposition = preposition.isEmpty() ? Words.lower(head) : preposition;
            } else if (head.isVerb()) {
                return ofVerb(mention, at, head, preposition);
            } else if (head.isNoun()) {
                var noun = nouns.find(mention, at, head, preposition);
                if (noun.isPresent()) {
                    return noun;
                }
                if (!passes(at, head, preposition)) {
                    return overObject(mention, at, head, preposition);
                }
                preposition = at.hasRelation("prep") ? "" : preposition;
            }
            at = head;
        }
        return Optional.empty();
    }

    /** "upgraded their ties to a partnership", where the parse hangs "to" on the ties. */
    private Optional<Grounds> overObject(InstrumentMention mention, Token at, Token object, String preposition) {
        var sentence = mention.sentence();
        var verb = sentence.head(object).orElse(null);
        if (verb == null || !verb.isVerb() || !isObject(object, verb) || !at.hasRelation("prep")) {
            return Optional.empty();
        }
        return cues.object(mention, verb, preposition)
                .map(cue -> new Grounds(
                        verb, cue.status(), Pattern.OBJECT, "object of " + verb.lemma() + " … " + preposition));
    }

    /** "became a party to" too. */
    private static boolean isObject(Token object, Token verb) {
        return object.hasRelation("dobj", "nsubjpass") || object.hasRelation("attr") && verb.hasLemma("become", "be");
    }

    /** "force" of "entry into force". */
    private static boolean isForce(Sentence sentence, Token token) {
        return token.hasLemma("force", "effect")
                && token.index() > 1
                && sentence.token(token.index() - 2).hasLemma("entry");
    }

    /** Coordination, apposition and "a series of" pass the verb on; another noun's complement does not. */
    private static boolean passes(Token at, Token head, String preposition) {
        return at.hasRelation("conj", "appos", "dep") && preposition.isEmpty()
                || at.hasRelation("prep")
                        && (WordRole.PASSES_ON.holds(head.lemma())
                                || preposition.equals("including")
                                || preposition.equals("such"));
    }

    private Optional<Grounds> ofVerb(InstrumentMention mention, Token at, Token verb, String preposition) {
        var sentence = mention.sentence();
        if (verb.hasLemma("agree") && opensClause(mention)) {
            return Optional.empty();
        }
        if (preposition.equals("of") && Words.lower(verb).equals("signing")) {
            return Optional.of(new Grounds(verb, AgreementStatus.SIGNED, Pattern.NOMINAL, "signing of"));
        }
        boolean direct =
                at.hasRelation("dobj", "nsubjpass", "oprd", "attr", "dep", "conj", "appos") && preposition.isEmpty();
        boolean passive = at.hasRelation("nsubjpass")
                || at.hasRelation("nsubj")
                        && verb.tag().equals("VBN")
                        && VerbGroup.of(sentence, verb).hasBe();
        if (direct || passive || at.hasRelation("prep", "agent", "prt", "dative") && !preposition.isEmpty()) {
            var cue = cues.object(mention, verb, direct || passive ? "" : preposition);
            if (cue.isPresent()) {
                boolean textOnly = isTextOf(mention) && verb.hasLemma("agree", "settle");
                var status = textOnly ? AgreementStatus.CONCLUDED : cue.get().status();
                var pattern = passive ? Pattern.PASSIVE : Pattern.OBJECT;
                var rule = (passive ? "subject of passive " : "object of ")
                        + verb.lemma()
                        + (preposition.isEmpty() ? "" : " " + preposition);
                return Optional.of(new Grounds(verb, status, pattern, rule));
            }
        }
        if (at.hasRelation("nsubj")
                && CueWords.isSigning(verb)
                && !sentence.hasChild(verb, "dobj")
                && preposition.isEmpty()) {
            var done = CueWords.participle(verb);
            return Optional.of(new Grounds(verb, done, Pattern.PARTICIPLE, verb.lemma() + " said of it"));
        }
        if (at.hasRelation("nsubj", "nsubjpass")) {
            var cue = cues.subject(mention, verb);
            if (cue.isPresent() && !mention.isWeak()) {
                return Optional.of(new Grounds(
                        verb,
                        cue.get().status(),
                        Pattern.SUBJECT,
                        "subject of " + verb.lemma() + " " + cue.get().particle()));
            }
        }
        if (at.hasRelation("nsubj", "nsubjpass") && preposition.isEmpty()) {
            var second = ofSecondVerb(mention, verb);
            if (second.isPresent()) {
                return second;
            }
        }
        if ((preposition.equals("in")
                        || isEndBy(verb, preposition)
                        || isUnderTruce(mention, preposition)
                        || isTradeUnder(mention, verb, preposition))
                && mention.reference() == Reference.NEW
                && !mention.isWeak()
                && at.hasRelation("prep")
                && !verb.hasLemma("result")
                && mention.headToken().hasRelation("pobj")
                && (at.index() > verb.index() || at.index() == Words.first(sentence))
                && !mention.isPlural()
                && Patterns.matches(
                        Words.lower(sentence.token(mention.first())), "a|an|.*breakthrough|landmark|historic|new")) {
            return Optional.of(new Grounds(verb, AgreementStatus.AGREED, Pattern.OBJECT, "done in an agreement"));
        }
        return Optional.empty();
    }

    /** "settled the text of a protocol": it is yet to be signed. */
    private static boolean isTextOf(InstrumentMention mention) {
        int of = mention.first() - 1;
        return of > 0
                && Words.lower(mention.sentence().token(of)).equals("of")
                && mention.sentence().token(of - 1).hasLemma("text", "wording");
    }

    /** "the pact expired in May but was extended by both": what the first verb says nothing of, a verb beside it may. */
    private Optional<Grounds> ofSecondVerb(InstrumentMention mention, Token verb) {
        var sentence = mention.sentence();
        for (Token second : sentence.children(verb, "conj")) {
            if (!second.isVerb() || sentence.hasChild(second, "nsubj") || sentence.hasChild(second, "nsubjpass")) {
                continue;
            }
            var rule = " " + second.lemma() + " after " + verb.lemma();
            var done =
                    VerbGroup.of(sentence, second).hasBe() ? cues.object(mention, second, "") : Optional.<Cue>empty();
            if (done.isPresent()) {
                return Optional.of(new Grounds(second, done.get().status(), Pattern.PASSIVE, "passive" + rule));
            }
            var tells = mention.isWeak() ? Optional.<Cue>empty() : cues.subject(mention, second);
            if (tells.isPresent()) {
                return Optional.of(new Grounds(second, tells.get().status(), Pattern.SUBJECT, "subject of" + rule));
            }
        }
        return Optional.empty();
    }

    /** "laid down their arms under a truce". */
    private static boolean isUnderTruce(InstrumentMention mention, String preposition) {
        return preposition.equals("under") && mention.strength() == InstrumentMention.Strength.TRUCE;
    }

    /** "ended their court battle by a standstill agreement". */
    private static boolean isEndBy(Token verb, String preposition) {
        return preposition.equals("with") && verb.hasLemma("emerge", "part", "return", "come")
                || Patterns.matches(preposition, "by|with|through|via")
                        && verb.hasLemma(
                                "end", "settle", "resolve", "avert", "defuse", "close", "bury", "ease", "halt", "crown",
                                "cap", "seal");
    }

    /** "has bought coal from B under a long-term agreement". */
    private boolean isTradeUnder(InstrumentMention mention, Token verb, String preposition) {
        return preposition.equals("under")
                && (Trades.isTrade(verb) || DealingVerbs.isDealing(verb))
                && after.participle(mention).isEmpty();
    }

    /** "agreed the deal could help": what comes after the noun is its verb. */
    private static boolean opensClause(InstrumentMention mention) {
        int next = mention.last() + 1;
        return next < mention.sentence().size()
                && (mention.sentence().token(next).tag().equals("MD")
                        || TitleReader.isFiniteVerb(mention.sentence(), next));
    }
}
