package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.entity.MentionKind;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Who agreed, from where a sentence puts them: "between A and B", the subject, "with C", "by A", the adjectives of the
 * instrument ("the Sino-Thai treaty"), and, where the sentence leaves it open, the article's two sides. Of one article.
 */
final class PartyFinder {
    private static final Set<String> CHAIN = Set.of(
            ",",
            "and",
            "the",
            "of",
            "-",
            "–",
            "'s",
            "’s",
            "&",
            "both",
            "government",
            "governments",
            "republic",
            "kingdom",
            "(",
            ")");
    private static final Set<String> SUBJECT_INHERITS =
            Set.of("xcomp", "conj", "advcl", "ccomp", "acl", "dep", "pcomp");

    private final ArticleEntities entities;

    PartyFinder(ArticleEntities entities) {
        this.entities = entities;
    }

    /** Parties, and whether the passage itself told at least two (or all there are). */
    record Told(List<Party> parties, boolean told) {}

    Told find(InstrumentMention mention, int titleLast, Token cue, boolean passive) {
        var sentence = mention.sentence();
        var between = between(sentence, mention.head(), lastOfClause(sentence, titleLast));
        if (between.size() >= 2) {
            return new Told(List.copyOf(between), true);
        }
        var all = new LinkedHashSet<>(within(sentence, mention.first(), mention.last()));
        if (all.size() >= 2) {
            return new Told(List.copyOf(all), true);
        }
        var before = passive ? new LinkedHashSet<Party>() : subject(sentence, cue, 0);
        before.addAll(all);
        before.addAll(after(sentence, "with", mention.head()));
        if (passive) {
            before.addAll(after(sentence, "by", cue.index()));
        }
        if (before.isEmpty()) {
            before.addAll(namedAsParties(sentence, mention.head(), titleLast));
        }
        return completed(before, sentence, cue, titleLast);
    }

    /** Parties of a sentence's verb that has no instrument: "agreed to build". */
    Told ofVerb(Sentence sentence, Token verb, int complementLast) {
        var parties = subject(sentence, verb, 0);
        parties.addAll(after(sentence, "with", verb.index()));
        return completed(parties, sentence, verb, complementLast);
    }

    /** One party alone looks for the other in what was agreed, then among the article's sides. */
    private Told completed(LinkedHashSet<Party> found, Sentence sentence, Token cue, int last) {
        if (found.size() >= 2) {
            return new Told(List.copyOf(found), true);
        }
        if (found.size() == 1) {
            var other =
                    counterpart(sentence, cue.index(), last, found.iterator().next());
            if (other != null) {
                found.add(other);
                return new Told(List.copyOf(found), true);
            }
        }
        var sides = entities.twoSides(sentence.token(cue.index()).start());
        if (found.isEmpty() || sides.containsAll(found)) {
            return new Told(sides.isEmpty() ? List.copyOf(found) : sides, false);
        }
        return new Told(List.copyOf(found), false);
    }

    private Party counterpart(Sentence sentence, int from, int last, Party known) {
        for (Mention mention : entities.within(
                sentence.token(from).start(), sentence.token(last).end())) {
            if (mention.parties().size() == 1
                    && !mention.party().equals(known)
                    && mention.kind() != MentionKind.CAPITAL
                    && !isPlaceAfterIn(sentence, mention)) {
                return mention.party();
            }
        }
        return null;
    }

    private static boolean isPlaceAfterIn(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        return sentence.text()
                .substring(Math.max(0, at - 9), at)
                .matches("(?s).*\\b(?i:in|at|near|from|off|across|outside|inside)\\s(the\\s)?");
    }

    /** The mentions that "between" opens, as far as the chain goes. */
    private LinkedHashSet<Party> between(Sentence sentence, int from, int last) {
        for (int i = from + 1; i <= last && i < sentence.size(); i++) {
            if (Words.lower(sentence.token(i)).equals("between")
                    || Words.lower(sentence.token(i)).equals("among")) {
                return chain(sentence, i + 1, last, true);
            }
        }
        return new LinkedHashSet<>();
    }

    /** "the Plan of China and Russia for …". */
    private LinkedHashSet<Party> namedAsParties(Sentence sentence, int from, int last) {
        for (int i = from + 1; i <= last && i < sentence.size(); i++) {
            if (Words.lower(sentence.token(i)).matches("of|by")) {
                var chain = chain(sentence, i + 1, last, false);
                if (chain.size() >= 2) {
                    return chain;
                }
            }
        }
        return new LinkedHashSet<>();
    }

    private LinkedHashSet<Party> after(Sentence sentence, String preposition, int from) {
        var found = new LinkedHashSet<Party>();
        for (int i = from + 1; i < sentence.size(); i++) {
            var word = Words.lower(sentence.token(i));
            if (word.equals(preposition)) {
                found.addAll(chain(sentence, i + 1, sentence.size() - 1, false));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            if (word.equals(";")
                    || TitleReader.isFiniteVerb(sentence, i)
                            && i > from + 1
                            && !sentence.token(i).hasLemma("be", "have")) {
                break;
            }
        }
        return found;
    }

    /** Mentions one after the other with nothing between them but joints and the nouns they describe. */
    private LinkedHashSet<Party> chain(Sentence sentence, int from, int last, boolean acrossNouns) {
        var found = new LinkedHashSet<Party>();
        for (int i = from; i <= last && i < sentence.size(); i++) {
            var token = sentence.token(i);
            var mention = entities.at(token);
            if (mention.isPresent()) {
                found.addAll(mention.get().parties());
                while (i < last && sentence.token(i + 1).start() < mention.get().end()) {
                    i++;
                }
            } else if (!continuesChain(token, acrossNouns)) {
                break;
            }
        }
        return found;
    }

    private static boolean continuesChain(Token token, boolean acrossNouns) {
        return CHAIN.contains(Words.lower(token))
                || token.isNoun()
                || token.tag().startsWith("JJ")
                || token.tag().equals("POS")
                || token.tag().equals("HYPH")
                || token.tag().equals("PRP$")
                || token.tag().equals("CD")
                || acrossNouns && token.tag().equals("DT");
    }

    private Set<Party> within(Sentence sentence, int first, int last) {
        var found = new LinkedHashSet<Party>();
        for (Mention mention : entities.within(
                sentence.token(first).start(), sentence.token(last).end())) {
            found.addAll(mention.parties());
        }
        return found;
    }

    /** The subject of the verb, or of the verb above that lends it one. */
    LinkedHashSet<Party> subject(Sentence sentence, Token verb, int depth) {
        var subject = sentence.child(verb, "nsubj", "nsubjpass").orElse(null);
        if (subject != null && subject.tag().startsWith("W")) {
            return antecedent(sentence, verb, depth);
        }
        if (subject != null) {
            return ofSubject(sentence, subject);
        }
        var head = sentence.head(verb).orElse(null);
        if (head == null || depth > 5) {
            return new LinkedHashSet<>();
        }
        if (head.isVerb() && SUBJECT_INHERITS.contains(verb.relation())) {
            return subject(sentence, head, depth + 1);
        }
        if (head.isNoun() && verb.hasRelation("acl", "relcl")) {
            return ofSubject(sentence, head);
        }
        return head.isVerb() || head.tag().equals("IN") ? subject(sentence, head, depth + 1) : new LinkedHashSet<>();
    }

    private LinkedHashSet<Party> antecedent(Sentence sentence, Token verb, int depth) {
        var head = sentence.head(verb).orElse(null);
        return head == null || !head.isNoun() ? new LinkedHashSet<>() : ofSubject(sentence, head);
    }

    private LinkedHashSet<Party> ofSubject(Sentence sentence, Token subject) {
        var found = new LinkedHashSet<Party>();
        for (Token conjunct : sentence.conjuncts(subject)) {
            found.addAll(ofConjunct(sentence, conjunct));
        }
        return found;
    }

    /** The name itself if the head is one; else those that describe it: "leaders of Chile and Peru", "Chilean officials". */
    private List<Party> ofConjunct(Sentence sentence, Token conjunct) {
        var own = entities.at(conjunct);
        if (own.isPresent()) {
            return own.get().parties();
        }
        var found = new ArrayList<Party>();
        for (Token child : sentence.children(conjunct)) {
            if (child.hasRelation("conj", "relcl", "acl", "appos", "advcl")
                    || child.hasRelation("prep") && !Words.lower(child).matches("of|from|for|between")) {
                continue;
            }
            for (Token below : sentence.subtree(child)) {
                entities.at(below)
                        .ifPresent(m -> m.parties().stream()
                                .filter(p -> !found.contains(p))
                                .forEach(found::add));
            }
        }
        return found;
    }

    private static int lastOfClause(Sentence sentence, int from) {
        int last = from;
        for (int i = from + 1; i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (token.form().equals(";") || TitleReader.isFiniteVerb(sentence, i)) {
                break;
            }
            last = i;
        }
        return last;
    }
}
