package pactwire.extract.agreement;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Where too little speaks for two parties: one side's plan, statement or truce, one parliament, two ministries of one state. */
final class OneSidedRules {
    /** Grounds in which the verb is not the one that needs two. */
    private static final Pattern TOLD_OTHERWISE = Pattern.compile("^done in|negotiations");

    private final CueLexicon cues;

    OneSidedRules(CueLexicon cues) {
        this.cues = cues;
    }

    /** Why too little speaks for an agreement between parties, or null. */
    @Nullable
    String weakness(
            InstrumentMention mention,
            Grounds ground,
            Verdict verdict,
            PartyFinder.Told parties,
            boolean pluralSubject) {
        boolean several = parties.told() && (parties.parties().size() >= 2 || parties.several()) || pluralSubject;
        boolean mediated =
                mention.strength() == Strength.TRUCE && PartyFinder.isByMediator(mention.sentence(), ground.cue());
        if (mention.strength() == Strength.TRUCE
                && verdict.status() == AgreementStatus.ANNOUNCED
                && !several
                && !mediated) {
            return "one side's truce";
        }
        if (mention.strength() == Strength.RELATIONS
                && ground.done() == AgreementStatus.TERMINATED
                && !parties.several()
                && !pluralSubject) {
            return "one side's break";
        }
        if (mention.headToken().hasLemma("mandate") && !isOfJointBody(mention)) {
            return "one body's mandate";
        }
        boolean offered = mention.strength() == Strength.ORDER
                && !(parties.told() && parties.parties().size() >= 2);
        if (offered
                || !TOLD_OTHERWISE.matcher(ground.rule()).find()
                        && cues.needsTwo(ground.cue())
                        && !(parties.told() && parties.parties().size() >= 2)
                        && !(isWithItsOwn(mention.sentence(), ground.cue())
                                && !parties.parties().isEmpty())) {
            return "one side's " + ground.cue().lemma();
        }
        if (ground.done() == AgreementStatus.NEGOTIATING && mention.isPlural() && !parties.told()) {
            return "background: a trade of somebody's";
        }
        boolean others = ground.pattern() == Candidate.Pattern.PARTICIPLE
                && mention.reference() == Reference.NEW
                && mention.isPlural();
        if (others && !parties.told()) {
            return "background: others like it";
        }
        if (parties.parties().isEmpty() && (!pluralSubject || mention.isWeak()) && !mediated) {
            return "between nobody named";
        }
        if (parties.parties().isEmpty() && isOfOneHouse(mention.sentence(), ground.cue())) {
            return "within one parliament";
        }
        if (isPermit(mention, ground, parties)) {
            return "a state's permit";
        }
        if (parties.oneState()) {
            return "within one state";
        }
        boolean byOne = ground.pattern() == Candidate.Pattern.PASSIVE
                && parties.parties().size() == 1;
        if (byOne && mention.instrument() == Instrument.JOINT_STATEMENT && isToldBy(mention, ground)) {
            return "one side's statement";
        }
        boolean ownText = switch (mention.instrument()) {
            case MEMORANDUM, DECLARATION, PROTOCOL, PLAN, CONTRACT -> true;
            default -> false;
        };
        boolean oneFirm = parties.parties().size() == 1
                && parties.parties().get(0).kind() == PartyKind.COMPANY
                && mention.instrument() == Instrument.PLAN;
        if (ownText
                && parties.parties().size() < 2
                && (!pluralSubject || oneFirm)
                && !isJoint(mention)
                && !isWithSomebody(mention, parties)
                && !(mention.isCapitalised() && ground.cue().hasLemma("join"))) {
            return "one side's " + mention.headToken().lemma();
        }
        if (!mention.isWeak() || isJoint(mention)) {
            return null;
        }
        boolean together = parties.several() || ground.pattern() != Candidate.Pattern.OBJECT;
        if (mention.instrument() == Instrument.JOINT_STATEMENT
                && !(together
                        && (parties.bloc()
                                || parties.told() && parties.parties().size() >= 2))) {
            return "one side's statement";
        }
        boolean own = mention.isPlural()
                && mention.instrument() == Instrument.PLAN
                && ground.cue().hasLemma("launch");
        if (own) {
            return "each one's " + mention.headToken().lemma();
        }
        if (cues.founds(ground.cue()) && !parties.told() && !isFoundedOrJoined(mention.sentence(), ground.cue())) {
            return "one side's " + mention.headToken().lemma();
        }
        if (mention.isBody()
                && !(mention.strength() == Strength.DISPUTE && several)
                && parties.parties().stream().filter(OneSidedRules::mayFound).count() < 2
                && !parties.bloc()) {
            return "one side's " + mention.headToken().lemma();
        }
        boolean announced = ground.done() == AgreementStatus.ANNOUNCED || verdict.status() == AgreementStatus.PLANNED;
        boolean passive = ground.pattern() == Candidate.Pattern.PASSIVE;
        boolean lentToMany = pluralSubject && parties.parties().size() >= 2 && mention.isFresh();
        boolean shared = announced ? parties.several() || lentToMany : several;
        boolean signing = ground.pattern() == Candidate.Pattern.NOMINAL && ground.done() == AgreementStatus.SIGNED;
        boolean lent = (passive || signing)
                && parties.parties().size() >= 2
                && !ground.cue().hasLemma("launch", "unveil");
        boolean founded = mention.isCapitalised() && isFoundedOrJoined(mention.sentence(), ground.cue());
        return shared || lent || founded
                ? null
                : "one side's " + mention.headToken().lemma();
    }

    /** "the mandate of their joint patrol force". */
    private static boolean isOfJointBody(InstrumentMention mention) {
        return mention.sentence().subtree(mention.headToken()).stream()
                .anyMatch(token -> WordRole.JOINT.holds(Words.lower(token)));
    }

    /** "The regulator has awarded licences to three operators". */
    private static boolean isPermit(InstrumentMention mention, Grounds ground, PartyFinder.Told parties) {
        return mention.headToken().hasLemma("licence", "license", "permit")
                && ground.cue().hasLemma("award", "give", "grant", "hand", "issue", "receive", "obtain", "win", "get")
                && parties.parties().stream().anyMatch(party -> party.kind() == PartyKind.STATE);
    }

    /** "Zambia and its bondholders": the other side, though unnamed. */
    private static boolean isWithItsOwn(Sentence sentence, Token cue) {
        var subject = SubjectReader.nearestSubject(sentence, cue);
        return subject != null
                && sentence.conjuncts(subject).stream()
                        .anyMatch(other -> other != subject
                                && sentence.children(other, "poss").stream()
                                        .anyMatch(owner -> owner.tag().equals("PRP$")));
    }

    /** "a contract with a Swiss firm", "a memorandum with Chile": there is another side; a player has none. */
    private static boolean isWithSomebody(InstrumentMention mention, PartyFinder.Told parties) {
        int next = mention.last() + 1;
        return next + 1 < mention.sentence().size()
                && Words.lower(mention.sentence().token(next)).equals("with")
                && (Patterns.matches(Words.lower(mention.sentence().token(next + 1)), "an?|several|two|three")
                        || parties.parties().stream().anyMatch(party -> party.kind() == PartyKind.STATE));
    }

    /** "released by …". */
    private static boolean isToldBy(InstrumentMention mention, Grounds ground) {
        return mention.sentence().children(ground.cue(), "agent", "prep").stream()
                .anyMatch(child -> Words.lower(child).equals("by"));
    }

    private static boolean mayFound(Party party) {
        return party.kind() != PartyKind.ORGANISATION || party.name().startsWith("European ");
    }

    /** "A and partner countries announced the establishment of …", "joined the Framework for Prosperity". */
    private boolean isFoundedOrJoined(Sentence sentence, Token cue) {
        return cue.hasLemma("join")
                || cues.founds(cue)
                        && sentence.ancestors(cue).stream()
                                .filter(Token::isVerb)
                                .limit(1)
                                .anyMatch(verb -> verb.hasLemma("announce", "agree", "decide", "declare")
                                        && UndertakingSubjects.isPluralSubject(sentence, verb));
    }

    /** "Senate leaders", "lawmakers"; "House and Senate" are two, and "unions and the mayor". */
    private static boolean isOfOneHouse(Sentence sentence, Token cue) {
        var subject = UndertakingSubjects.subjectOf(sentence, cue);
        return subject != null
                && sentence.conjuncts(subject).size() < 2
                && sentence.subtree(subject).stream().noneMatch(token -> token.hasRelation("conj"))
                && sentence.subtree(subject).stream().anyMatch(token -> WordRole.HOUSE.holds(Words.lower(token)));
    }

    private static boolean isJoint(InstrumentMention mention) {
        for (int i = mention.first(); i < mention.head(); i++) {
            if (WordRole.JOINT.holds(Words.lower(mention.sentence().token(i)))) {
                return true;
            }
        }
        return false;
    }
}
