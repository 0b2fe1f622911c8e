package pactwire.extract.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.agreement.DealingVerbs.Use;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.entity.MentionKind;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** The two sides of a dealing, each at the place that its verb gives it. Of one article. */
final class DealingParties {
    private static final Set<String> PARTS = Set.of(
            "most", "all", "half", "rest", "remainder", "majority", "control", "whole", "part", "remaining", "bulk");

    private final ArticleEntities entities;
    private final SubjectReader subjects;
    private final PartyPlaces places;

    DealingParties(ArticleEntities entities, SubjectReader subjects, PartyPlaces places) {
        this.entities = entities;
        this.subjects = subjects;
        this.places = places;
    }

    /** Both sides; empty where one is not named. */
    List<Party> of(Sentence sentence, Token verb, Use use) {
        var actors = actors(sentence, verb);
        var others = new LinkedHashSet<>(others(sentence, verb, use));
        boolean together = (use.frame() == DealingVerbs.Frame.TOGETHER
                        || use.frame() == DealingVerbs.Frame.NOMINAL && others.isEmpty())
                && actors.size() >= 2;
        if (together || isOfTwo(use, others)) {
            actors.addAll(others);
            return List.copyOf(actors);
        }
        others.removeAll(actors);
        if (actors.isEmpty() || others.isEmpty() || !Collections.disjoint(actors, others)) {
            return List.of();
        }
        actors.addAll(others);
        return List.copyOf(actors);
    }

    /** "Polish" of "agreed to reschedule Polish debt", "B" of "agreed to charter two tankers to B": the other side of what is to be done. */
    Collection<Party> otherSide(Sentence sentence, Token verb) {
        for (Use use : DealingVerbs.at(sentence, verb)) {
            boolean hasOther = use.frame() != DealingVerbs.Frame.TOGETHER && use.frame() != DealingVerbs.Frame.BARGAIN;
            var others = hasOther ? others(sentence, verb, use) : List.<Party>of();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    /** "completed the merger of A and B". */
    private static boolean isOfTwo(Use use, Collection<Party> others) {
        return use.frame() == DealingVerbs.Frame.NOMINAL && others.size() >= 2;
    }

    private LinkedHashSet<Party> actors(Sentence sentence, Token verb) {
        if (isPassive(sentence, verb)) {
            var doers = places.after(sentence, "by", verb.index(), sentence.size() - 1);
            return doers.isEmpty() ? owners(sentence, verb) : doers;
        }
        var actors = subjects.parties(sentence, verb);
        Optional.ofNullable(SubjectReader.nearestSubject(sentence, verb)).stream()
                .flatMap(subject -> sentence.conjuncts(subject).stream())
                .filter(name -> entities.at(name).isEmpty())
                .forEach(name -> firm(sentence, name).ifPresent(actors::add));
        return actors;
    }

    /** "Orlen's refinery has been sold to B", "A's takeover of B was completed". */
    private LinkedHashSet<Party> owners(Sentence sentence, Token verb) {
        var found = new LinkedHashSet<Party>();
        sentence.child(verb, "nsubjpass")
                .flatMap(thing -> sentence.child(thing, "poss"))
                .ifPresent(owner -> found.addAll(named(sentence, owner)));
        return found;
    }

    static boolean isPassive(Sentence sentence, Token verb) {
        return verb.tag().equals("VBN") && VerbGroup.of(sentence, verb).hasBe();
    }

    private Collection<Party> others(Sentence sentence, Token verb, Use use) {
        int last = sentence.size() - 1;
        return switch (use.frame()) {
            case FROM -> behind(sentence, verb, "from", last);
            case TO -> behind(sentence, verb, "to", last);
            case TOGETHER -> places.after(sentence, "with", verb.index(), last);
            case WHOLE ->
                use.particle().equals("with")
                        ? behind(sentence, verb, "with", last)
                        : DealingVerbs.object(sentence, verb, use)
                                .map(object -> whole(sentence, object))
                                .orElse(List.of());
            case GIVEN ->
                sentence.children(verb, "dative", isPassive(sentence, verb) ? "nsubjpass" : "dobj").stream()
                        .findFirst()
                        .map(given -> named(sentence, given))
                        .orElse(List.of());
            case DEBT ->
                sentence.child(verb, "dobj")
                        .map(debt -> within(sentence, verb.index() + 1, endOf(sentence, debt)))
                        .orElse(List.of());
            case NOMINAL ->
                DealingVerbs.object(sentence, verb, use)
                        .map(noun -> ofNoun(sentence, noun))
                        .orElse(List.of());
            case GOODS -> makersIn(sentence, verb);
            case FOR -> behind(sentence, verb, "for", last);
            case HIRED -> hired(sentence, verb);
            case BARGAIN -> bargainer(sentence, verb);
            case MAKER ->
                DealingVerbs.object(sentence, verb, use)
                        .map(goods -> makers(sentence, goods))
                        .orElse(List.of());
        };
    }

    private Collection<Party> behind(Sentence sentence, Token verb, String preposition, int last) {
        var found = places.after(sentence, preposition, verb.index(), last);
        if (found.isEmpty()) {
            sentence.prepositional(verb, preposition)
                    .forEach(name -> firm(sentence, name).ifPresent(found::add));
        }
        if (found.isEmpty() && verb.hasLemma("order", "contract") && preposition.equals("from")) {
            found.addAll(places.after(sentence, "at", verb.index(), last));
        }
        if (found.isEmpty() && preposition.equals("from")) {
            found.addAll(growers(sentence, verb));
        }
        return found;
    }

    /** "hired B to run", "entrusted B with building", "appointed B as": a company that somebody takes on. */
    private Collection<Party> hired(Sentence sentence, Token verb) {
        boolean does = sentence.hasChild(verb, "xcomp", "advcl", "ccomp")
                || !sentence.prepositional(verb, "with", "as", "for").isEmpty();
        return does
                ? DealingVerbs.object(sentence, verb, null)
                        .filter(Token::isProperNoun)
                        .flatMap(entities::at)
                        .map(Mention::party)
                        .filter(party -> party.kind() != PartyKind.STATE)
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** Whoever else the clause names. */
    private Collection<Party> bargainer(Sentence sentence, Token verb) {
        var actors = actors(sentence, verb);
        return within(sentence, verb.index() + 1, sentence.size() - 1).stream()
                .filter(party -> !actors.contains(party))
                .limit(1)
                .toList();
    }

    /** "Boeing" of "options for 40 Boeing jets". */
    private Collection<Party> makersIn(Sentence sentence, Token verb) {
        return sentence.tokens(verb.index() + 1, sentence.size()).stream()
                .filter(Token::isNoun)
                .filter(goods -> sentence.children(goods).stream()
                        .anyMatch(number -> number.tag().equals("CD")))
                .map(goods -> makers(sentence, goods))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** "Boeing" of "40 Boeing jets", "45 Boeing 787s". */
    private Collection<Party> makers(Sentence sentence, Token goods) {
        return sentence.children(goods, "compound", "nmod", "poss").stream()
                .filter(Token::isProperNoun)
                .map(entities::at)
                .flatMap(Optional::stream)
                .map(Mention::party)
                .filter(party -> party.kind() == PartyKind.COMPANY)
                .distinct()
                .toList();
    }

    /** "bought 50,000 tonnes of Thai rice": whose it is has sold it. */
    private Collection<Party> growers(Sentence sentence, Token verb) {
        return sentence.child(verb, "dobj")
                .filter(goods -> goods.hasLemma("tonne", "ton", "barrel", "bushel", "cargo", "bale", "bag"))
                .flatMap(goods -> sentence.prepositional(goods, "of").stream().findFirst())
                .map(goods -> sentence.children(goods).stream()
                        .map(entities::at)
                        .flatMap(Optional::stream)
                        .filter(mention -> mention.kind() == MentionKind.ADJECTIVE)
                        .map(Mention::party)
                        .toList())
                .orElse(List.of());
    }

    /** "B", "most of B", "the software company B"; a state is never bought. */
    private Collection<Party> whole(Sentence sentence, Token object) {
        Token name = object.form().equals(">") && object.index() > 0 ? sentence.token(object.index() - 1) : object;
        if (PARTS.contains(object.lemma())) {
            name = sentence.prepositional(object, "of").stream().findFirst().orElse(object);
        } else if (!object.isProperNoun()) {
            name = sentence.child(object, "appos").filter(Token::isProperNoun).orElse(object);
        }
        return name.isProperNoun()
                ? named(sentence, name).stream()
                        .filter(party -> party.kind() != PartyKind.STATE)
                        .toList()
                : List.of();
    }

    private Collection<Party> named(Sentence sentence, Token name) {
        var listed = entities.at(name)
                .filter(mention -> mention.kind() != MentionKind.ADJECTIVE)
                .map(Mention::parties);
        return listed.isPresent()
                ? listed.get()
                : firm(sentence, name).map(List::of).orElse(List.of());
    }

    /** A name that may be a person's is a firm's where only a firm buys and sells. */
    private Optional<Party> firm(Sentence sentence, Token name) {
        return name.isProperNoun() ? entities.firmAt(sentence, name).map(Mention::party) : Optional.empty();
    }

    private Collection<Party> within(Sentence sentence, int first, int last) {
        var found = new LinkedHashSet<Party>();
        if (first <= last) {
            entities.within(sentence.token(first).start(), sentence.token(last).end())
                    .forEach(mention -> found.addAll(mention.parties()));
        }
        return found;
    }

    private static int endOf(Sentence sentence, Token noun) {
        var below = sentence.subtree(noun);
        return below.get(below.size() - 1).index();
    }

    /** "the purchase of B", "the purchase of B's refinery". */
    private Collection<Party> wholeOrOwner(Sentence sentence, Token name) {
        var bought = whole(sentence, name);
        return bought.isEmpty()
                ? sentence.child(name, "poss")
                        .map(owner -> named(sentence, owner))
                        .orElse(List.of())
                : bought;
    }

    /** "sale of its bank to B", "merger with B", "acquisition of B by A". */
    private Collection<Party> ofNoun(Sentence sentence, Token noun) {
        int last = sentence.size() - 1;
        if (noun.hasLemma("sale")) {
            return places.after(sentence, "to", noun.index(), last);
        }
        var found = new LinkedHashSet<Party>();
        for (String preposition : List.of("of", "with", "between")) {
            sentence.prepositional(noun, preposition).stream()
                    .flatMap(name -> sentence.conjuncts(name).stream())
                    .forEach(name -> found.addAll(wholeOrOwner(sentence, name)));
        }
        return found;
    }
}
