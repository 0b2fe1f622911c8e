package pactwire.extract.agreement;

import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * What a verb says of an instrument ({@code verbs.csv}).
 *
 * @param particle "to" of "agree to", "into force" of "enter into force"; empty without one
 * @param asObject whether the instrument is what is signed, or what enters into force
 */
record Cue(String lemma, String particle, boolean asObject, AgreementStatus status, Needs needs) {
    /** What an instrument must be for a verb to mean it. */
    enum Needs {
        ANY,
        STRONG,
        /** "struck a compromise": any agreement, also one whose noun is weak. */
        ACCORD,
        /** "the talks brought an agreement". */
        TALKS,
        /** "parliament backed the treaty". */
        CHAMBER,
        /** "a prisoner exchange took place". */
        SWAP,
        /** "called a truce". */
        CEASEFIRE,
        /** "found a compromise". */
        COMPROMISE,
        /** "are bound by a pact". */
        NEWONE,
        /** "there is now a deal between A and B". */
        THERE,
        /** "the outcome was a pact". */
        OUTCOME,
        /** "accepted a ceasefire plan". */
        PEACE,
        /** "have a new deal with B". */
        FRESH,
        /** "joined the Framework for Prosperity". */
        NAMED,
        /** "issued a joint statement". */
        STATEMENT,
        /** "made a deal". */
        DEAL,
        /** "renewed their vaccine programme". */
        PLAN,
        /** "welcomed the agreement between A and B". */
        BETWEEN,
        /** "won a contract". */
        CONTRACT,
        /** "came to an agreement", "secured a deal": two parties must be known. */
        BARGAIN,
        /** "endorsed a plan": one who only endorses is an outsider. */
        SHARED,
        /** "exchanged documents", "exchanged notes on a grant". */
        DOCUMENT,
        /** "made a joint statement". */
        JOINT_TEXT,
        /** "accepted a takeover offer". */
        OFFER,
        /** "formed a joint venture". */
        BODY,
        /** "restored diplomatic relations". */
        RELATIONS,
        /** "settled their dispute". */
        DISPUTE,
        /** "approved a joint statement, a programme": of those who met. */
        MEETING,
        /** "declared a truce". */
        TRUCE,
        /** "approved the treaty". */
        RATIFIABLE,
        /** "launched a joint programme". */
        JOINT
    }

    boolean fits(InstrumentMention mention) {
        boolean truce = mention.strength() == Strength.TRUCE;
        if (mention.strength() == Strength.RELATIONS) {
            return needs == Needs.RELATIONS || needs == Needs.BODY;
        }
        if (mention.strength() == Strength.DISPUTE) {
            return needs == Needs.DISPUTE;
        }
        if (mention.strength() == Strength.ORDER) {
            return needs == (mention.instrument() == Instrument.CONTRACT ? Needs.CONTRACT : Needs.OFFER);
        }
        return switch (needs) {
            case ANY, SHARED -> mention.strength() != Strength.BODY || !lemma.startsWith("conclu");
            case DISPUTE -> false;
            case MEETING ->
                mention.instrument() == Instrument.JOINT_STATEMENT
                        || mention.instrument() == Instrument.DECLARATION
                        || mention.instrument() == Instrument.PLAN;
            case BETWEEN ->
                (!mention.isWeak() || mention.instrument() == Instrument.AGREEMENT && !mention.isBody())
                        && mention.isBetween();
            case ACCORD -> !mention.isWeak() || mention.instrument() == Instrument.AGREEMENT;
            case TALKS -> !mention.isWeak() && mention.reference() == InstrumentMention.Reference.NEW;
            case CHAMBER -> isRatifiable(mention.instrument()) && !truce;
            case CEASEFIRE -> truce;
            case SWAP -> truce && mention.headToken().hasLemma("swap", "exchange");
            case COMPROMISE -> mention.headToken().hasLemma("compromise", "agreement", "settlement", "bargain");
            case NEWONE, OUTCOME ->
                !mention.isWeak() && !mention.isPlural() && mention.reference() == InstrumentMention.Reference.NEW;
            case THERE ->
                !mention.isWeak() && mention.isBetween() && mention.reference() == InstrumentMention.Reference.NEW;
            case PEACE -> mention.instrument() == Instrument.PLAN && mention.isOfPeace();
            case FRESH -> !mention.isWeak() && mention.reference() == InstrumentMention.Reference.NEW;
            case PLAN ->
                mention.instrument() == Instrument.PLAN
                        || mention.isWeak() && mention.instrument() == Instrument.AGREEMENT;
            case CONTRACT -> mention.instrument() == Instrument.CONTRACT;
            case BARGAIN -> !mention.isWeak() || mention.instrument() == Instrument.AGREEMENT;
            case BODY ->
                mention.strength() == Strength.BODY || mention.instrument() == Instrument.PACT && mention.isWeak();
            case DOCUMENT -> mention.headToken().hasLemma("document", "notes", "note");
            case JOINT_TEXT -> mention.instrument() == Instrument.JOINT_STATEMENT && !mention.isWeak();
            case RELATIONS, OFFER -> false;
            case STRONG ->
                !mention.isWeak()
                        || isChange()
                                && mention.reference() == InstrumentMention.Reference.KNOWN
                                && mention.headToken().hasLemma("partnership", "alliance")
                        || mention.isBody()
                                && status == AgreementStatus.TERMINATED
                                && mention.headToken().hasLemma("venture")
                        || mention.isCapitalised()
                                && isChange()
                                && mention.reference() == InstrumentMention.Reference.KNOWN;
            case NAMED ->
                !mention.isWeak()
                        || mention.isCapitalised()
                                && (mention.instrument() == Instrument.DECLARATION
                                        || mention.instrument() == Instrument.FRAMEWORK_AGREEMENT
                                        || mention.instrument() == Instrument.TREATY);
            case STATEMENT ->
                mention.instrument() == Instrument.JOINT_STATEMENT || mention.instrument() == Instrument.DECLARATION;
            case DEAL -> mention.instrument() == Instrument.DEAL || mention.instrument() == Instrument.PACT;
            case TRUCE -> truce || mention.instrument() == Instrument.DECLARATION;
            case RATIFIABLE -> isRatifiable(mention.instrument()) && !truce;
            case JOINT -> !truce;
        };
    }

    /** Talks bring agreements, parliaments back them. */
    boolean fitsSubject(Sentence sentence, Token verb, InstrumentMention mention) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        return switch (needs) {
            case TALKS -> subject != null && WordRole.TALKS.holds(subject.lemma());
            case CHAMBER ->
                subject != null
                        && sentence.subtree(subject).stream()
                                .anyMatch(token -> WordRole.CHAMBER.holds(Words.lower(token)));
            case OUTCOME -> subject != null && subject.hasLemma("outcome", "result", "upshot", "fruit");
            case THERE -> isNowThere(sentence, verb, mention);
            case FRESH -> mention.isFresh() || isSaidTo(sentence, verb);
            default -> true;
        };
    }

    /** "There is now a deal between A and B"; "there was already an agreement" is none. */
    private static boolean isNowThere(Sentence sentence, Token verb, InstrumentMention mention) {
        boolean there = sentence.tokens(verb.index() - 2, verb.index()).stream()
                .anyMatch(token -> token.tag().equals("EX"));
        boolean now = sentence.tokens(verb.index() + 1, mention.head()).stream()
                .anyMatch(token -> Patterns.matches(Words.lower(token), "now|finally|new"));
        return there && now && verb.tag().equals("VBZ");
    }

    /** "said it had a deal with B". */
    private static boolean isSaidTo(Sentence sentence, Token verb) {
        return verb.hasRelation("ccomp")
                && sentence.head(verb)
                        .filter(above -> above.hasLemma("say", "announce", "confirm", "declare"))
                        .isPresent();
    }

    /** What is ended or extended was there: a weak noun in a name ("the Grain Initiative") is it. */
    private boolean isChange() {
        return switch (status) {
            case EXTENDED, SUSPENDED, TERMINATED -> true;
            default -> false;
        };
    }

    private static boolean isRatifiable(Instrument instrument) {
        return switch (instrument) {
            case TREATY, MEMORANDUM, AGREEMENT, PROTOCOL, PACT, FRAMEWORK_AGREEMENT -> true;
            default -> false;
        };
    }
}
