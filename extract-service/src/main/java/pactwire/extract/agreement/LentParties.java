package pactwire.extract.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.Span;
import pactwire.extract.agreement.PartyFinder.Told;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.entity.MentionKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** The other side, where a passage tells fewer than two: one spoken of beside it, else the article's two sides. Of one article. */
final class LentParties {
    /** Tokens of "with a group of mostly European banks". */
    private static final int LONGEST_WITH = 7;

    private final ArticleEntities entities;
    private final PartyPlaces places;
    private final Counterparts counterparts;

    LentParties(ArticleEntities entities, PartyPlaces places, Counterparts counterparts) {
        this.entities = entities;
        this.places = places;
        this.counterparts = counterparts;
    }

    Told told(Collection<Party> parties, boolean told, boolean several) {
        return new Told(List.copyOf(parties), told, several, parties.stream().anyMatch(entities::isBloc), false);
    }

    /** One party alone looks (outside the instrument's own name) for the other in what was agreed, then among the article's sides. */
    Told completed(
            LinkedHashSet<Party> found, Sentence sentence, Token cue, int last, boolean several, Span described) {
        if (found.size() == 1 && !cue.hasLemma("join", "accede", "accession")) {
            var other = counterparts.in(
                    sentence, cue.index(), last, found.iterator().next(), described);
            if (other != null) {
                found.add(other);
            }
        }
        boolean joins = found.size() == 1 && cue.hasLemma("join", "accede", "accession");
        if (found.size() >= 2 || joins || isWithOthers(sentence, cue, found)) {
            return told(found, found.size() >= 2, several);
        }
        var group = found.isEmpty() ? groupIn(sentence) : List.<Party>of();
        if (group.size() == 2 && (isOfInstrument(sentence, cue, described) || mayBeSides(sentence, cue, group))) {
            return told(group, false, true);
        }
        var attending =
                found.isEmpty() && mayBeAll(sentence, cue) ? entities.attending(sentence.start()) : List.<Party>of();
        if (!attending.isEmpty()) {
            return new Told(attending, false, true, true, false);
        }
        var brokers = places.brokers(sentence);
        var two = cue.isNoun() ? onlyTwo(sentence) : List.<Party>of();
        if (two.containsAll(found) && !two.isEmpty() && Collections.disjoint(two, brokers)) {
            return told(two, false, several);
        }
        var bloc = found.isEmpty() && mayBeSides(sentence, cue, List.of())
                ? entities.blocInTitle()
                : Optional.<Party>empty();
        if (bloc.isPresent()) {
            return told(List.of(bloc.get()), false, true);
        }
        var whole = found.size() == 1 ? entities.blocOfArticle() : Optional.<Party>empty();
        if (whole.isPresent()
                && !found.contains(whole.get())
                && isOnlyWith(sentence, found.iterator().next(), whole.get())
                && (isOfInstrument(sentence, cue, described) || mayBeSides(sentence, cue, List.of()))) {
            found.add(whole.get());
            return told(found, true, several);
        }
        var gathered = found.isEmpty() && isSubjectOfMany(sentence, cue) ? entities.gathered() : List.<Party>of();
        if (gathered.size() > 2) {
            return told(gathered, false, true);
        }
        var dealers = found.isEmpty() && isOfInstrument(sentence, cue, described) && isKnown(sentence, described)
                ? entities.dealersBefore(sentence.start())
                : List.<Party>of();
        if (!dealers.isEmpty()) {
            return told(dealers, false, true);
        }
        var sides = entities.twoSides(sentence.token(cue.index()).start());
        boolean lend = !sides.isEmpty()
                && sides.containsAll(found)
                && Collections.disjoint(sides, brokers)
                && mayBeSides(sentence, cue, sides)
                && !areFirms(sentence, cue, sides)
                && entities.areNear(sides, sentence.start());
        if (!lend && found.isEmpty() && isSubjectOfMany(sentence, cue)) {
            var blocs = blocsIn(sentence);
            return told(blocs.size() == 1 ? blocs : found, several, several);
        }
        return told(lend ? sides : found, several && !lend, several);
    }

    /** Whether the passage tells the other side, though not by name. */
    private boolean isWithOthers(Sentence sentence, Token cue, Collection<Party> found) {
        return found.size() == 1
                && (isWithUnnamed(sentence, cue)
                        || Speakers.firmBeside(entities, sentence, cue).isPresent()
                        || cue.isNoun() && isDoneBy(sentence, cue, found));
    }

    /** "sealed an agreement with its creditors": the other side is told, though not by name, and is none of the article's states. */
    private boolean isWithUnnamed(Sentence sentence, Token cue) {
        for (int i = cue.index() + 1; i + 1 < sentence.size(); i++) {
            if (Words.lower(sentence.token(i)).equals("with")) {
                return isUnnamedCompany(sentence, i + 1);
            }
        }
        return false;
    }

    private boolean isUnnamedCompany(Sentence sentence, int from) {
        for (int i = from; i < sentence.size() && i < from + LONGEST_WITH; i++) {
            var token = sentence.token(i);
            if (entities.at(token).isPresent()) {
                return false;
            }
            if (Patterns.matches(
                    Words.lower(token),
                    "creditors?|lenders?|bondholders?|banks?|committee|consortium|unions?|investors?|shareholders?|rebels?|insurgents?"
                            + "|guerrillas?|militants?|tribes|suppliers?|manufacturers?|producers?|operators?|firms?|companies|company")) {
                return true;
            }
            if (!Patterns.matches(token.tag(), "DT|PRP\\$|JJ.*|NN.*|CD|HYPH|IN|VBN|VBG|RB")) {
                return false;
            }
        }
        return false;
    }

    /** "a trade agreement with Iran" in an article on a bloc's meeting: Iran is the other side and does nothing itself. */
    private boolean isOnlyWith(Sentence sentence, Party other, Party whole) {
        var named = entities.within(sentence.start(), sentence.end()).stream()
                .filter(mention -> !mention.parties().contains(whole))
                .toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(mention -> mention.parties().contains(other)
                                && Patterns.matches(
                                        sentence.text().substring(0, mention.start() - sentence.start()),
                                        "(?s).*\\bwith (?:the )?"));
    }

    /** "The licence took effect": nobody acts, so anybody may be meant. */
    private static boolean isOfInstrument(Sentence sentence, Token cue, Span described) {
        return sentence.child(cue, "nsubj", "nsubjpass")
                .or(() -> sentence.head(cue).filter(head -> cue.hasRelation("acl") && head.isNoun()))
                .filter(subject -> subject.start() >= described.start() && subject.end() <= described.end())
                .isPresent();
    }

    /** "The contract", "this agreement": told before. */
    private static boolean isKnown(Sentence sentence, Span described) {
        int at = described.start() - sentence.start();
        return at >= 0 && sentence.text().regionMatches(true, at, "the ", 0, 4);
    }

    /** "A licence took effect today, and the two companies will …": whom the sentence speaks of as two. */
    private List<Party> groupIn(Sentence sentence) {
        return entities.within(sentence.start(), sentence.end()).stream()
                .filter(mention -> mention.kind() == MentionKind.GROUP)
                .findFirst()
                .map(Mention::parties)
                .orElse(List.of());
    }

    /** "at a meeting of the Eurogroup": whose ministers they are. */
    private List<Party> blocsIn(Sentence sentence) {
        return entities.within(sentence.start(), sentence.end()).stream()
                .filter(mention -> mention.kind() == MentionKind.BLOC)
                .map(Mention::party)
                .distinct()
                .toList();
    }

    /** "the heads of state signed", "they signed", "a statement was signed", where the sentence names nobody. */
    private boolean mayBeAll(Sentence sentence, Token cue) {
        var subject = actor(sentence, cue);
        boolean nobodyActs = cue.isVerb()
                && sentence.hasChild(cue, "nsubjpass")
                && sentence.children(cue, "agent").stream().allMatch(by -> isDoneBySides(sentence, by))
                && entities.within(sentence.start(), sentence.end()).isEmpty();
        return nobodyActs
                || subject != null && Patterns.matches(Words.lower(subject), "they|we")
                || isSubjectOfMany(sentence, cue);
    }

    /** The subject; of "agreed to sign" the one of "agreed". */
    private static @Nullable Token actor(Sentence sentence, Token cue) {
        var subject = SubjectReader.nearestSubject(sentence, cue);
        return subject == null && cue.hasRelation("xcomp")
                ? sentence.head(cue)
                        .filter(agree -> agree.hasLemma("agree", "decide"))
                        .map(agree -> SubjectReader.nearestSubject(sentence, agree))
                        .orElse(null)
                : subject;
    }

    /** "the heads of state", "the participants"; not "the two leaders". */
    private static boolean isSubjectOfMany(Sentence sentence, Token cue) {
        var subject = actor(sentence, cue);
        return subject != null
                && (subject.tag().equals("NNS") && isSide(sentence, subject)
                        || UndertakingSubjects.isGroupOfSides(sentence, subject))
                && sentence.subtree(subject).stream()
                        .noneMatch(token -> Patterns.matches(Words.lower(token), "two|both|2"));
    }

    /** The parties of a sentence that speaks of two and no more. */
    private List<Party> onlyTwo(Sentence sentence) {
        var all = new LinkedHashSet<Party>();
        entities.within(sentence.start(), sentence.end()).stream()
                .filter(mention -> !Counterparts.isInBrackets(sentence, mention))
                .forEach(mention -> all.addAll(mention.parties()));
        return all.size() == 2 ? List.copyOf(all) : List.of();
    }

    /** "welcomed the signing of an agreement by the government and the rebels": who welcomes it has not signed. */
    private boolean isDoneBy(Sentence sentence, Token act, Collection<Party> doers) {
        return sentence.tokens(act.index(), sentence.size()).stream()
                .filter(token -> Words.lower(token).equals("by"))
                .anyMatch(by -> entities.within(by.end(), sentence.end()).stream()
                        .anyMatch(mention -> mention.parties().containsAll(doers)));
    }

    /** "the companies signed": they are no states. */
    private static boolean areFirms(Sentence sentence, Token cue, List<Party> sides) {
        var subject = SubjectReader.nearestSubject(sentence, cue);
        return subject != null
                && subject.hasLemma("company", "firm", "airline", "carrier", "bank", "operator")
                && sides.stream().allMatch(side -> side.kind() == PartyKind.STATE);
    }

    /** Whether whoever acts may be the article's two sides: nobody named, a pronoun, "the ministers"; not "a group of senators". */
    private boolean mayBeSides(Sentence sentence, Token cue, List<Party> sides) {
        var subject = sentence.child(cue, "nsubj").orElse(null);
        if (subject == null || subject.tag().startsWith("W")) {
            return true;
        }
        if (subject.tag().startsWith("PRP")) {
            return !Patterns.matches(Words.lower(subject), "we|i|you") || entities.areInLead(sides);
        }
        return sentence.conjuncts(subject).stream()
                .allMatch(conjunct -> conjunct.isProperNoun()
                        || conjunct.hasLemma(
                                "talk",
                                "negotiation",
                                "visit",
                                "meeting",
                                "summit",
                                "consultation",
                                "outcome",
                                "result",
                                "upshot")
                        || conjunct.tag().startsWith("PRP")
                        || isSide(sentence, conjunct)
                        || entities.at(conjunct).isPresent());
    }

    /** "by the heads of state", "by the two ministers", "by both sides". */
    static boolean isDoneBySides(Sentence sentence, Token by) {
        var doers = sentence.children(by, "pobj");
        return !doers.isEmpty()
                && doers.stream()
                        .flatMap(doer -> sentence.conjuncts(doer).stream())
                        .allMatch(doer -> doer.tag().equals("NNS")
                                && isSide(sentence, doer)
                                && sentence.children(doer, "prep").stream().allMatch(of -> isOfState(sentence, of)));
    }

    private static boolean isOfState(Sentence sentence, Token of) {
        return Words.lower(of).equals("of")
                && sentence.children(of, "pobj").stream()
                        .allMatch(whole -> whole.hasLemma("state", "government", "country", "side", "delegation"));
    }

    /** "the two leaders", "both ministries", "agency heads"; not "the rebel leader", "Senate leaders". */
    static boolean isSide(Sentence sentence, Token noun) {
        return WordRole.SIDE.holds(noun.lemma())
                && sentence.children(noun, "amod", "nmod", "compound", "poss").stream()
                        .allMatch(token -> Patterns.matches(token.tag(), "CD|PRP\\$")
                                || token.hasLemma("agency", "ministry", "department")
                                || WordRole.DESCRIBES_SIDE.holds(token.lemma()));
    }
}
