package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Who does what a verb says: its subject, or the one that the verb above lends it. */
final class SubjectReader {
    static final Set<String> INHERITS = Set.of("xcomp", "conj", "advcl", "ccomp", "acl", "dep", "pcomp");
    /** "said its board accepted": the company did. */
    private static final Set<String> ORGANS = Set.of(
            "board",
            "director",
            "shareholder",
            "holder",
            "unit",
            "subsidiary",
            "division",
            "arm",
            "affiliate",
            "parliament",
            "government",
            "cabinet");

    static final int HIGHEST = 5;

    private final ArticleEntities entities;
    private final PartyChain chain;
    private final Speakers speakers;

    SubjectReader(ArticleEntities entities, PartyChain chain) {
        this.entities = entities;
        this.chain = chain;
        this.speakers = new Speakers(entities, chain, this);
    }

    /** Parties of the subject; two names right before the verb win over a parse that lost one of them. */
    LinkedHashSet<Party> parties(Sentence sentence, Token verb) {
        var decision = verb.isNoun() ? verb : decisionBefore(sentence, verb);
        if (decision != null && decision.hasLemma("decision")) {
            var deciders = deciders(sentence, decision);
            if (!deciders.isEmpty()) {
                return deciders;
            }
        }
        var byTree = above(sentence, verb, 0);
        if (byTree.size() >= 2 && !isLooseClause(sentence, verb)) {
            return byTree;
        }
        if (byTree.isEmpty()) {
            var meant = theyIn(sentence, verb);
            if (!meant.isEmpty()) {
                return meant;
            }
            var actor = itBefore(sentence, verb);
            if (!actor.isEmpty()) {
                return actor;
            }
        }
        if (byTree.isEmpty() && isSecondActOfPronoun(sentence, verb)) {
            return byTree;
        }
        var beside = chain.leftOf(sentence, verb);
        var found = beside.size() >= 2 || byTree.isEmpty() ? beside : byTree;
        if (found.size() == 1) {
            return speakers.withFirmBeside(sentence, verb, speakers.withItself(sentence, verb, found));
        }
        if (found.isEmpty()) {
            speakers.firmMeant(sentence, verb).ifPresent(found::add);
        }
        return found;
    }

    /** "A, the B army and C reach a pact": the parse takes a present tense without "which" for a clause on the name before it. */
    private static boolean isLooseClause(Sentence sentence, Token verb) {
        return verb.hasRelation("relcl")
                && Patterns.matches(verb.tag(), "VB|VBP|VBZ")
                && !sentence.hasChild(verb, "nsubj")
                && VerbGroup.of(sentence, verb).first() == verb.index();
    }

    /** "A and B announced that a deal had been reached": those who make it known. */
    LinkedHashSet<Party> announcers(Sentence sentence, Token cue) {
        return speakers.announcers(sentence, cue);
    }

    /** "They praised the Chilean team and agreed on …": the name beside the verb is the first verb's object. */
    private static boolean isSecondActOfPronoun(Sentence sentence, Token verb) {
        return verb.hasRelation("conj")
                && nearestSubject(sentence, verb) == null
                && sentence.head(verb)
                        .map(first -> nearestSubject(sentence, first))
                        .filter(subject -> subject.tag().equals("PRP") && subject.index() < verb.index())
                        .isPresent();
    }

    /** "The health ministry and the education ministry of Chile": several subjects, one party. */
    boolean isOneState(Sentence sentence, Token verb) {
        var subject = nearestSubject(sentence, verb);
        if (subject == null || sentence.conjuncts(subject).size() < 2) {
            return false;
        }
        var parties = new LinkedHashSet<Party>();
        for (Token conjunct : sentence.conjuncts(subject)) {
            var own = ofConjunct(sentence, conjunct);
            if (own.isEmpty() && !isMinistry(conjunct)) {
                return false;
            }
            parties.addAll(own);
        }
        return parties.size() == 1 && parties.iterator().next().kind() == PartyKind.STATE;
    }

    private static boolean isMinistry(Token noun) {
        return Patterns.matches(Words.lower(noun), "ministry|department|agency|senate|congress|parliament");
    }

    /** Whom "they" means: the first subject of the sentence before it. */
    private LinkedHashSet<Party> theyIn(Sentence sentence, Token verb) {
        var subject = nearestSubject(sentence, verb);
        if (subject == null || !isTheyOrFirms(sentence, subject)) {
            return new LinkedHashSet<>();
        }
        for (Token token : sentence.tokens(0, subject.index())) {
            if (token.hasRelation("nsubj") && token.isNoun()) {
                return ofSubject(sentence, token);
            }
        }
        return new LinkedHashSet<>();
    }

    /** "In May it signed …" after "Chile has been busy.": who acts in the sentence before. */
    private LinkedHashSet<Party> itBefore(Sentence sentence, Token verb) {
        var subject = nearestSubject(sentence, verb);
        var found = new LinkedHashSet<Party>();
        boolean opens = subject != null
                && Words.lower(subject).equals("it")
                && !VerbGroup.of(sentence, verb).hasBe()
                && sentence.tokens(0, subject.index()).stream()
                        .noneMatch(token -> token.hasRelation("nsubj", "nsubjpass"));
        if (opens) {
            entities.actorBefore(sentence).ifPresent(found::add);
        }
        return found;
    }

    /** "they", "the two firms". */
    private static boolean isTheyOrFirms(Sentence sentence, Token subject) {
        return Words.lower(subject).equals("they")
                || Patterns.matches(
                                Words.lower(subject),
                                "companies|firms|airlines|carriers|banks|groups|partners|pair|duo")
                        && sentence.children(subject).stream()
                                .allMatch(word -> Patterns.matches(Words.lower(word), "the|both|two"));
    }

    /** "decision" of "welcomed the decision by A and B to extend", wherever the parse hangs "to extend". */
    static @Nullable Token decisionBefore(Sentence sentence, Token verb) {
        var head = sentence.head(verb).orElse(null);
        if (head == null || !verb.tag().equals("VB") || head.index() > verb.index()) {
            return null;
        }
        if (head.hasLemma("decision")) {
            return head;
        }
        return sentence.children(head, "dobj").stream()
                .filter(child -> child.hasLemma("decision") && child.index() < verb.index())
                .findFirst()
                .orElse(null);
    }

    /** "the decision by A and B to". */
    LinkedHashSet<Party> deciders(Sentence sentence, Token decision) {
        int next = decision.index() + 1;
        boolean by = next < sentence.size() && Patterns.matches(Words.lower(sentence.token(next)), "by|of|between");
        return by ? chain.rightFrom(sentence, next + 1, sentence.size() - 1) : new LinkedHashSet<>();
    }

    private LinkedHashSet<Party> above(Sentence sentence, Token verb, int depth) {
        var subject = nearestSubject(sentence, verb);
        var head = sentence.head(verb).orElse(null);
        boolean theySaid = subject != null
                && subject.tag().equals("PRP")
                && sentence.conjuncts(subject).size() == 1
                && head != null
                && head.isVerb()
                && verb.hasRelation("ccomp", "xcomp");
        if (theySaid && depth <= HIGHEST) {
            return above(sentence, head, depth + 1);
        }
        if (subject != null && !subject.tag().startsWith("W")) {
            var nearest = ofSubject(sentence, subject);
            boolean itsOwn = sentence.conjuncts(subject).stream().anyMatch(organ -> isItsOrgan(sentence, organ));
            if (itsOwn && !nearest.isEmpty() && head != null && verb.hasRelation("ccomp") && depth <= HIGHEST) {
                var whole = above(sentence, head, depth + 1);
                whole.addAll(nearest);
                return whole;
            }
            if (itsOwn && head != null && verb.hasRelation("ccomp", "conj") && depth <= HIGHEST) {
                return above(sentence, head, depth + 1);
            }
            if (isItself(sentence, subject, verb) && head != null && depth <= HIGHEST) {
                nearest.addAll(above(sentence, head, depth + 1));
            }
            sentence.children(verb, "nsubj").stream()
                    .filter(other -> nearest.isEmpty())
                    .forEach(other -> nearest.addAll(ofSubject(sentence, other)));
            return nearest;
        }
        if (head == null || depth > HIGHEST) {
            return new LinkedHashSet<>();
        }
        if (head.isNoun() && (subject != null || verb.hasRelation("acl", "relcl"))) {
            var described = ofSubject(sentence, head);
            if (described.isEmpty() && head.hasRelation("conj")) {
                described = ofSubject(sentence, sentence.token(head.head()));
            }
            boolean predicate = described.isEmpty() && head.hasRelation("attr") && !head.isRoot();
            return predicate ? above(sentence, sentence.token(head.head()), depth + 1) : described;
        }
        var praised = praised(sentence, head);
        if (praised.isPresent()) {
            return ofSubject(sentence, praised.get());
        }
        boolean lends = (head.isVerb() || head.tag().startsWith("JJ")) && INHERITS.contains(verb.relation())
                || head.isVerb() && !verb.isVerb()
                || head.tag().equals("IN");
        return lends && subject == null ? above(sentence, head, depth + 1) : new LinkedHashSet<>();
    }

    /** "its board", "its Collins division" unless that goes by a name of its own. */
    private boolean isItsOrgan(Sentence sentence, Token noun) {
        return ORGANS.contains(noun.lemma())
                && ofConjunct(sentence, noun).isEmpty()
                && sentence.children(noun, "poss").stream()
                        .anyMatch(owner -> owner.tag().equals("PRP$"));
    }

    /** "A said it and B have signed": "it" is who says so. */
    private static boolean isItself(Sentence sentence, Token subject, Token verb) {
        return verb.hasRelation("ccomp", "xcomp", "dep")
                && sentence.conjuncts(subject).size() > 1
                && sentence.conjuncts(subject).stream()
                        .anyMatch(conjunct -> Words.lower(conjunct).equals("it"));
    }

    /** Who signed in "congratulate A and B on signing", "thanked them for signing". */
    private static Optional<Token> praised(Sentence sentence, Token preposition) {
        return sentence.head(preposition)
                .filter(verb -> Patterns.matches(Words.lower(preposition), "on|for")
                        && verb.hasLemma(
                                "congratulate", "thank", "praise", "commend", "applaud", "credit", "honor", "honour"))
                .flatMap(verb -> sentence.child(verb, "dobj"));
    }

    /** The subject nearest to the verb: "the tech giant Huawei signed" may have two by the parse. */
    static @Nullable Token nearestSubject(Sentence sentence, Token verb) {
        Token nearest = null;
        for (Token child : sentence.children(verb, "nsubj", "nsubjpass")) {
            nearest = nearest == null || child.index() < verb.index() ? child : nearest;
        }
        return nearest;
    }

    private LinkedHashSet<Party> ofSubject(Sentence sentence, Token subject) {
        var found = new LinkedHashSet<Party>();
        for (Token conjunct : sentence.conjuncts(subject)) {
            found.addAll(ofConjunct(sentence, conjunct));
        }
        if (found.size() == 1 && found.iterator().next().kind() != PartyKind.STATE) {
            found.addAll(besideFirm(sentence, subject));
        }
        return found;
    }

    /** "Maersk and Hapag": beside a company a name that may be a person's is a company's. */
    private LinkedHashSet<Party> besideFirm(Sentence sentence, Token subject) {
        var found = new LinkedHashSet<Party>();
        for (Token conjunct : sentence.conjuncts(subject)) {
            if (conjunct.isProperNoun() && ofConjunct(sentence, conjunct).isEmpty()) {
                entities.firmAt(sentence, conjunct).ifPresent(name -> found.add(name.party()));
            }
        }
        return found;
    }

    /** The name itself if the head is one; else those that describe it: "leaders of Chile and Peru", "Chilean officials". */
    private LinkedHashSet<Party> ofConjunct(Sentence sentence, Token conjunct) {
        var own = entities.at(conjunct);
        if (own.isPresent()) {
            return new LinkedHashSet<>(own.get().parties());
        }
        var owned = ownedName(sentence, conjunct);
        if (owned.isPresent()) {
            return new LinkedHashSet<>(owned.get().parties());
        }
        var atHome = chain.atHome(sentence, conjunct);
        if (atHome.isPresent()) {
            return new LinkedHashSet<>(atHome.get().parties());
        }
        var mentions = new ArrayList<Mention>();
        for (Token child : sentence.children(conjunct)) {
            if (!leadsElsewhere(child)) {
                addMentions(sentence, child, mentions);
            }
        }
        if (mentions.isEmpty()) {
            nameBefore(sentence, conjunct)
                    .or(() -> entities.unlistedAt(sentence, conjunct))
                    .ifPresent(mentions::add);
        }
        return chain.parties(sentence, mentions);
    }

    /** "France's Nordgas": the state only says where the company is at home. */
    private Optional<Mention> ownedName(Sentence sentence, Token name) {
        return sentence.children(name, "poss").stream()
                .filter(owner -> entities.at(owner).isPresent())
                .findFirst()
                .flatMap(owner -> entities.unlistedIn(sentence, owner.index() + 2, name.index()));
    }

    /** "G7+ leaders": the parse may cut the name loose from the noun that it describes. */
    private Optional<Mention> nameBefore(Sentence sentence, Token noun) {
        int at = noun.index() - 1;
        while (at > 0 && Patterns.matches(sentence.token(at).tag(), "SYM|HYPH|JJ")) {
            at--;
        }
        return at < 0 ? Optional.empty() : entities.at(sentence.token(at));
    }

    private static boolean leadsElsewhere(Token child) {
        return child.hasRelation("conj", "relcl", "acl", "appos", "advcl")
                || child.hasRelation("prep") && !Patterns.matches(Words.lower(child), "of|from|for|between");
    }

    private void addMentions(Sentence sentence, Token child, List<Mention> mentions) {
        for (Token below : sentence.subtree(child)) {
            entities.at(below).filter(m -> !mentions.contains(m)).ifPresent(mentions::add);
        }
    }
}
