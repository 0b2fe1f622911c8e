package pactwire.extract.agreement;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Who agreed, from where a sentence puts them: "between A and B", the subject, "with C", "by A", the adjectives of the
 * instrument ("the Sino-Thai treaty"), and, where the sentence leaves it open, the article's two sides. Of one article.
 */
final class PartyFinder {
    /** Tokens. */
    private static final int LONGEST_PHRASE = 25;

    private final ArticleEntities entities;
    private final SubjectReader subjects;
    private final PartyPlaces places;
    private final Trades trades;
    private final LentParties lent;
    private final ActingParties actors;
    private final Counterparts counterparts;
    private final DealingParties dealings;

    PartyFinder(ArticleEntities entities) {
        this.entities = entities;
        var chain = new PartyChain(entities);
        this.subjects = new SubjectReader(entities, chain);
        this.places = new PartyPlaces(entities, chain);
        this.trades = new Trades(entities, subjects, places);
        this.counterparts = new Counterparts(entities);
        this.lent = new LentParties(entities, places, counterparts);
        this.actors = new ActingParties(entities, subjects, counterparts);
        this.dealings = new DealingParties(entities, subjects, places);
    }

    /**
     * @param told whether the passage itself tells at least two
     * @param several whether several of them do it together: "A and B signed", not "A signed … with B"
     * @param bloc whether one of them is an organisation whose members agree among themselves
     * @param oneState whether several agencies of one state act, and nobody else
     */
    record Told(List<Party> parties, boolean told, boolean several, boolean bloc, boolean oneState) {}

    /**
     * @param titleLast index of the last token of the instrument's name
     * @param limit index of the last token that may speak of it: the next item of a list lies behind
     * @param passive whether the instrument is the subject, so that the signers come after "by"
     */
    Told find(InstrumentMention mention, int titleLast, int limit, Token cue, boolean passive) {
        var sentence = mention.sentence();
        var together = namedTogether(mention, titleLast, limit, cue, passive);
        if (together.size() >= 2) {
            return lent.told(together, true, true);
        }
        var found = signers(sentence, cue, passive && !actors.isActOfOthers(mention, cue));
        boolean several = isSeveral(found);
        if (found.isEmpty() || !cue.hasLemma("withdraw", "withdrawal")) {
            found.addAll(together);
        }
        if (found.isEmpty() && mention.strength() == InstrumentMention.Strength.ORDER) {
            found.addAll(actors.firm(sentence, cue));
        }
        addOthers(found, mention, limit, cue, passive);
        if (!cue.hasLemma("commit", "pledge", "promise") && !isOfPlayer(mention, cue)) {
            addFirm(found, sentence, cue);
            addPartner(found, mention, limit);
        }
        if (found.size() == 1 && mention.isOpenToAll()) {
            return lent.told(found, false, several);
        }
        if (found.isEmpty() && passive && cue.isVerb()) {
            var announcers = subjects.announcers(sentence, cue);
            found.addAll(announcers.size() >= 2 ? announcers : List.of());
        }
        if (found.isEmpty() && passive && isMadeBySomebody(sentence, cue)) {
            return lent.told(found, false, false);
        }
        if (found.isEmpty() && passive && mention.reference() == InstrumentMention.Reference.KNOWN) {
            found.addAll(places.talkedWith(sentence, mention.first()));
        }
        if (found.size() < 2) {
            found.addAll(actors.under(mention, cue));
        }
        if (found.size() < 2) {
            found.addAll(trades.boundBy(sentence, titleLast));
        }
        if (found.size() < 2) {
            found.addAll(trades.around(mention, titleLast));
        }
        boolean told = VerbGroup.of(sentence, cue).hasBe() && mention.strength() == InstrumentMention.Strength.STRONG;
        if (found.size() == 1 && passive && told && mention.first() > 0) {
            counterparts
                    .otherThan(found.iterator().next(), sentence, 0, mention.first() - 1)
                    .ifPresent(found::add);
        }
        var name = sentence.span(sentence.token(mention.first()), sentence.token(mention.last()));
        var all = lent.completed(found, sentence, cue, Math.min(limit, titleLast), several, name);
        return all.parties().size() == 1 && subjects.isOneState(sentence, cue)
                ? new Told(all.parties(), all.told(), all.several(), all.bloc(), true)
                : all;
    }

    /** Behind "between", or in and right after the instrument's name: "the Sino-Thai treaty", "the Plan of A and B". */
    private LinkedHashSet<Party> namedTogether(
            InstrumentMention mention, int titleLast, int limit, Token cue, boolean passive) {
        var sentence = mention.sentence();
        int phraseLast = Math.max(lastOfClause(sentence, titleLast), lastOfPhrase(mention));
        var between = places.between(sentence, mention.head(), Math.min(limit, phraseLast));
        if (between.size() < 2 && passive && cue.index() > mention.head()) {
            between = places.between(sentence, cue.index(), Math.min(limit, lastOfClause(sentence, cue.index())));
        }
        if (between.size() >= 2) {
            return between;
        }
        var named = places.within(sentence, mention.first(), mention.last());
        if (named.isEmpty() && mention.instrument() == Instrument.CONTRACT) {
            named.addAll(places.customer(sentence, mention.first(), mention.head()));
        }
        if (named.size() < 2) {
            named.addAll(places.madeBy(sentence, mention.last() + 1, limit));
        }
        return named;
    }

    /** Who does what the cue says: its subject, whose act it is, or those on whose behalf. */
    private LinkedHashSet<Party> signers(Sentence sentence, Token cue, boolean passive) {
        var represented = places.onBehalf(sentence, cue);
        if (!represented.isEmpty()) {
            return represented;
        }
        var signers =
                passive && !isDoneWithAct(sentence, cue) && !isAnnouncedAct(sentence, cue) || isHosting(sentence, cue)
                        ? new LinkedHashSet<Party>()
                        : subjects.parties(sentence, cue);
        if (signers.isEmpty()) {
            depositOf(sentence, cue).ifPresent(verb -> signers.addAll(subjects.parties(sentence, verb)));
        }
        if (!signers.isEmpty()) {
            signers.addAll(places.togetherWith(sentence, cue.index()));
        }
        if (cue.isNoun()) {
            sentence.children(cue, "poss").forEach(owner -> signers.addAll(ownersOf(sentence, cue, owner)));
        }
        return signers;
    }

    /** "deposit" of "deposited its instrument of ratification with the United Nations": who keeps it is no party. */
    private static Optional<Token> depositOf(Sentence sentence, Token act) {
        return sentence.ancestors(act).stream()
                .filter(Token::isVerb)
                .limit(1)
                .filter(verb -> act.isNoun() && verb.hasLemma("deposit", "lodge"))
                .findFirst();
    }

    /** "with C", "won from D", "awarded to E", "signed by A". */
    private void addOthers(
            LinkedHashSet<Party> found, InstrumentMention mention, int limit, Token cue, boolean passive) {
        var sentence = mention.sentence();
        int first = Math.min(cue.index(), mention.last());
        boolean deposited = depositOf(sentence, cue).isPresent();
        if (!deposited) {
            found.addAll(places.after(sentence, "with", mention.head(), limit));
        }
        if (passive && !deposited && found.isEmpty() && cue.index() > mention.head()) {
            found.addAll(places.after(sentence, "with", cue.index(), sentence.size() - 1));
        }
        if (cue.hasLemma(
                "win", "secure", "land", "receive", "obtain", "book", "clinch", "place", "take", "get", "bag", "scoop",
                "net", "snag", "pick", "grab", "capture", "garner")) {
            found.addAll(places.after(sentence, "from", first, limit));
        }
        if (cue.hasLemma("award", "hand", "give")) {
            found.addAll(places.after(sentence, "to", first, limit));
            found.addAll(actors.given(sentence, cue));
        }
        if (!isHosting(sentence, cue) && (passive || VerbGroup.of(sentence, cue).hasBe())) {
            var makers = places.after(sentence, "by", first, sentence.size() - 1);
            makers.removeAll(places.brokers(sentence));
            found.addAll(makers);
        }
    }

    /** Whoever deals with a company, and no state does, is a firm, though its name may be a person's. */
    private void addFirm(LinkedHashSet<Party> found, Sentence sentence, Token cue) {
        if (found.size() == 1 && found.iterator().next().kind() != PartyKind.STATE) {
            found.addAll(actors.firm(sentence, cue));
        }
    }

    /** "signed a three-year contract with a club": people sign contracts too, so that the name may well be a person's. */
    private static boolean isOfPlayer(InstrumentMention mention, Token cue) {
        return mention.instrument() == Instrument.CONTRACT && cue.hasLemma("sign", "agree", "extend", "renew");
    }

    /** "with B", if a company deals with it, though the name may be a person's. */
    private void addPartner(LinkedHashSet<Party> found, InstrumentMention mention, int limit) {
        boolean oneFirm = found.size() == 1 && found.iterator().next().kind() == PartyKind.COMPANY;
        int with = mention.last() + 1;
        if (oneFirm
                && with < limit
                && Words.lower(mention.sentence().token(with)).equals("with")) {
            entities.firmAt(mention.sentence(), mention.sentence().token(with + 1))
                    .ifPresent(name -> found.add(name.party()));
        }
    }

    /** Who brokers a deal is none of its parties. */
    private static boolean isHosting(Sentence sentence, Token cue) {
        return cue.hasLemma("broker", "mediate") || isByMediator(sentence, cue);
    }

    /** "the special envoy announced a truce", "mediators". */
    static boolean isByMediator(Sentence sentence, Token cue) {
        var subject = cue.isVerb() ? SubjectReader.nearestSubject(sentence, cue) : null;
        return subject != null
                && (subject.hasLemma("mediator", "envoy")
                        || sentence.children(subject, "compound", "nmod", "amod").stream()
                                .anyMatch(word -> word.hasLemma("envoy", "mediator")));
    }

    /** "With the signing of the memorandum, A and B have opened …": who acts has signed. */
    private static boolean isDoneWithAct(Sentence sentence, Token cue) {
        var head = sentence.head(cue).orElse(null);
        return cue.isNoun()
                && head != null
                && Patterns.matches(Words.lower(head), "with|after|by|upon|following|through");
    }

    /** "A and B announced the launch of a council": who announces it has launched it. */
    private static boolean isAnnouncedAct(Sentence sentence, Token cue) {
        return cue.isNoun()
                && cue.hasRelation("dobj")
                && sentence.head(cue)
                        .filter(verb -> verb.hasLemma("announce", "declare", "celebrate", "mark"))
                        .isPresent();
    }

    /** "Chile's withdrawal", "announced their withdrawal": whose it is. */
    private Collection<Party> ownersOf(Sentence sentence, Token act, Token owner) {
        return owner.tag().equals("PRP$")
                ? subjects.parties(sentence, act)
                : places.within(sentence, owner.index(), owner.index());
    }

    /** Everybody whom a sentence names. */
    PartyNames names() {
        return new PartyNames(entities);
    }

    /** The parties behind "between" in {@code (from, last]}; empty without it. */
    List<Party> between(Sentence sentence, int from, int last) {
        return List.copyOf(places.between(sentence, from, last));
    }

    /**
     * Parties of a verb that has no instrument: "agreed to build".
     *
     * @param done what they agreed to do
     */
    Told ofVerb(Sentence sentence, Token verb, Token done, int complementLast) {
        var parties = subjects.parties(sentence, verb);
        if (VerbGroup.of(sentence, verb).hasBe()) {
            parties.addAll(places.after(sentence, "by", verb.index(), complementLast));
        }
        if (parties.isEmpty() && UndertakingSubjects.isImpersonal(sentence, verb)) {
            parties.addAll(subjectsOfClause(sentence, verb, complementLast));
        }
        boolean several = isSeveral(parties);
        parties.addAll(places.after(sentence, "with", verb.index(), complementLast));
        parties.addAll(trades.otherSide(sentence, verb, complementLast));
        parties.addAll(trades.otherSide(sentence, done, complementLast));
        addFirm(parties, sentence, verb);
        if (parties.size() == 1) {
            parties.addAll(trades.bought(sentence, done));
            parties.addAll(trades.receiver(sentence, done));
        }
        if (parties.size() == 1 && done != verb) {
            dealings.otherSide(sentence, done).forEach(parties::add);
        }
        return lent.completed(parties, sentence, verb, complementLast, several, sentence.span(verb, verb));
    }

    /** The article's two sides, if a sentence stands near them. */
    List<Party> sides(Sentence sentence) {
        var sides = entities.twoSides(sentence.start());
        return entities.areNear(sides, sentence.start()) ? sides : List.of();
    }

    /** The two sides of "sold its unit to B"; empty where one is not named. */
    List<Party> ofDealing(Sentence sentence, Token verb, DealingVerbs.Use use) {
        return dealings.of(sentence, verb, use);
    }

    /** "The buyer, B, will take": the other side of what the sentence before told. */
    Optional<Party> otherSideByRole(Sentence sentence) {
        return RoleReader.otherSide(sentence, entities);
    }

    /** "it was agreed that A and B would build": who does what was agreed. */
    private Collection<Party> subjectsOfClause(Sentence sentence, Token verb, int last) {
        for (int i = verb.index() + 1; i <= last; i++) {
            var token = sentence.token(i);
            if (token.isVerb() && SubjectReader.nearestSubject(sentence, token) != null) {
                return subjects.parties(sentence, token);
            }
        }
        return List.of();
    }

    /** "issued by the prosecutor and his colleagues": the article's sides are not meant; "by the heads of state" they are. */
    private static boolean isMadeBySomebody(Sentence sentence, Token cue) {
        int by = cue.index() + 1;
        return by + 1 < sentence.size()
                && Words.lower(sentence.token(by)).equals("by")
                && Words.isDeterminer(sentence.token(by + 1))
                && !LentParties.isDoneBySides(sentence, sentence.token(by));
    }

    private boolean isSeveral(Collection<Party> parties) {
        return parties.size() >= 2 || parties.stream().anyMatch(entities::isBloc);
    }

    /** "a deal it brokered to normalise relations between C and D": all that the parse hangs on the noun. */
    private static int lastOfPhrase(InstrumentMention mention) {
        var below = mention.sentence().subtree(mention.headToken());
        int last = below.get(below.size() - 1).index();
        boolean one = below.size() == last - below.get(0).index() + 1;
        return one && last - mention.head() <= LONGEST_PHRASE ? last : mention.last();
    }

    private static int lastOfClause(Sentence sentence, int from) {
        int last = from;
        for (int i = from + 1; i < sentence.size(); i++) {
            boolean consequence = sentence.token(i).tag().equals("VBG")
                    && sentence.token(i - 1).form().equals(",")
                    && !TitleReader.opensComplement(sentence.token(i));
            if (sentence.token(i).form().equals(";") || consequence || TitleReader.isFiniteVerb(sentence, i)) {
                break;
            }
            last = i;
        }
        return last;
    }
}
