package pactwire.extract.agreement;

import java.util.Optional;
import java.util.stream.Stream;
import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Nouns that an instrument hangs on: "the signing of", "entry into force of", "negotiations on … began". Immutable. */
final class NounGrounds {
    private final CueLexicon cues;

    NounGrounds(CueLexicon cues) {
        this.cues = cues;
    }

    Optional<Grounds> find(InstrumentMention mention, Token at, Token noun, String preposition) {
        var status = noun.hasLemma("ceremony") && !isSigningCeremony(noun, mention) ? null : cues.noun(noun);
        boolean body = mention.strength() == InstrumentMention.Strength.BODY;
        boolean founded = cues.founds(noun) && (body || mention.isWeak() && mention.isCapitalised());
        if (founded && at.hasRelation("prep", "pobj")) {
            boolean madeKnown = mention.sentence().ancestors(noun).stream().anyMatch(verb -> verb.hasLemma("announce"));
            return Optional.of(new Grounds(
                    noun,
                    madeKnown ? AgreementStatus.ANNOUNCED : status,
                    Pattern.NOMINAL,
                    noun.lemma() + " " + preposition));
        }
        if (status == null
                || cues.founds(noun)
                || !at.hasRelation("prep", "compound", "nn", "nmod", "pobj")
                || mention.isWeak() && status != AgreementStatus.SIGNED && !isWorkOnText(mention, noun)
                || noun.hasLemma("work") && !isWorkOnText(mention, noun)
                || noun.hasLemma("withdrawal") && !preposition.equals("from")
                || noun.hasLemma("exchange") && !isOfOneText(mention, noun, preposition)) {
            return Optional.empty();
        }
        if (status == AgreementStatus.NEGOTIATING) {
            return negotiation(mention, noun);
        }
        return Optional.of(new Grounds(noun, status, Pattern.NOMINAL, noun.lemma() + " " + preposition));
    }

    /** "opened work on a similar document with B"; work on a contract builds what was ordered. */
    private static boolean isWorkOnText(InstrumentMention mention, Token work) {
        var sentence = mention.sentence();
        int with = mention.last() + 1;
        boolean text = switch (mention.instrument()) {
            case TREATY, AGREEMENT, FRAMEWORK_AGREEMENT, PROTOCOL, MEMORANDUM, PACT -> true;
            default -> mention.headToken().hasLemma("document", "text");
        };
        return work.hasLemma("work")
                && text
                && with < sentence.size()
                && Patterns.matches(Words.lower(sentence.token(with)), "with|between");
    }

    /** "the exchange of an agreement", not "exchanges through the dialogue". */
    private static boolean isOfOneText(InstrumentMention mention, Token exchange, String preposition) {
        return preposition.equals("of")
                && exchange.tag().equals("NN")
                && !mention.isWeak()
                && mention.first() == exchange.index() + 2;
    }

    private static boolean isSigningCeremony(Token ceremony, InstrumentMention mention) {
        return ceremony.index() > 0
                && Words.lower(mention.sentence().token(ceremony.index() - 1)).equals("signing");
    }

    /** "the conclusion of negotiations on", "talks on … began"; talks alone are nothing. */
    private Optional<Grounds> negotiation(InstrumentMention mention, Token noun) {
        var sentence = mention.sentence();
        Token at = noun;
        for (Token above : sentence.ancestors(noun)) {
            var status = above.isNoun() ? cues.noun(above) : null;
            if (status == AgreementStatus.CONCLUDED) {
                return Optional.of(new Grounds(above, status, Pattern.NOMINAL, above.lemma() + " of negotiations"));
            }
            if (above.hasLemma("opening", "start", "beginning", "launch", "round", "commencement", "resumption")
                    || above.isVerb()
                            && (above.hasLemma(
                                            "begin",
                                            "start",
                                            "open",
                                            "launch",
                                            "resume",
                                            "engage",
                                            "commence",
                                            "restart",
                                            "intensify",
                                            "accelerate")
                                    || isInRound(sentence, above)
                                    || isUnderWay(sentence, above)
                                    || isInTalks(sentence, noun, above))) {
                return Optional.of(new Grounds(
                        above, AgreementStatus.NEGOTIATING, Pattern.NOMINAL, above.lemma() + " of negotiations"));
            }
            if (above.hasLemma("bring", "come", "draw", "reach") && isBroughtToEnd(sentence, above)) {
                return Optional.of(new Grounds(
                        above, AgreementStatus.CONCLUDED, Pattern.PASSIVE, "negotiations brought to an end"));
            }
            if (above.isVerb()
                    && above.hasLemma("conclude", "complete", "finalize", "finalise", "finish", "close", "wrap")
                    && at.hasRelation("dobj", "nsubjpass")) {
                return Optional.of(
                        new Grounds(above, AgreementStatus.CONCLUDED, Pattern.OBJECT, above.lemma() + " negotiations"));
            }
            if (above.isVerb()) {
                break;
            }
            at = above;
        }
        return Optional.empty();
    }

    /** "have been brought to a successful conclusion". */
    private static boolean isBroughtToEnd(Sentence sentence, Token bring) {
        return sentence.tokens(bring.index(), bring.index() + 5).stream()
                .anyMatch(token -> token.hasLemma("conclusion", "completion", "close", "end"));
    }

    /** "talks are entering their fourth round", "moved into a final phase". */
    private static boolean isInRound(Sentence sentence, Token verb) {
        return verb.hasLemma("enter", "move", "go", "reach", "pass")
                && Stream.concat(
                                sentence.children(verb, "dobj").stream(),
                                sentence.prepositional(verb, "into", "to").stream())
                        .anyMatch(stage -> stage.hasLemma("round", "phase", "stage"));
    }

    /** "talks are under way". */
    private static boolean isUnderWay(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        return Words.isBe(verb)
                && next < sentence.size()
                && (Words.lower(sentence.token(next)).equals("underway")
                        || Words.lower(sentence.token(next)).equals("under")
                                && next + 1 < sentence.size()
                                && Words.lower(sentence.token(next + 1)).equals("way"));
    }

    /** "is in talks with B on", "are in negotiations over". */
    private static boolean isInTalks(Sentence sentence, Token talks, Token verb) {
        return Words.isBe(verb)
                && talks.index() > 0
                && Words.lower(sentence.token(talks.index() - 1)).equals("in");
    }
}
