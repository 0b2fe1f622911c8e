package pactwire.extract.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.Span;
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
    private static final Set<String> SIDES = Set.of(
            "side",
            "party",
            "country",
            "nation",
            "leader",
            "president",
            "minister",
            "delegation",
            "government",
            "representative",
            "agency",
            "official",
            "negotiator",
            "ministry",
            "department",
            "company",
            "counterpart",
            "head",
            "premier",
            "secretary",
            "ambassador",
            "neighbor",
            "neighbour");
    /** What may be said of a side without naming another: "the warring parties", "their foreign ministers". */
    private static final Set<String> DESCRIBES_SIDES = Set.of(
            "warring",
            "rival",
            "prime",
            "foreign",
            "defence",
            "defense",
            "finance",
            "trade",
            "energy",
            "respective",
            "relevant",
            "neighbouring",
            "neighboring",
            "contracting",
            "opposing",
            "other",
            "same",
            "senior",
            "top");
    /** Before whom the other side of a trade stands. */
    private static final Map<String, String> OTHER_SIDE = Map.of(
            "buy",
            "from",
            "purchase",
            "from",
            "import",
            "from",
            "acquire",
            "from",
            "sell",
            "to",
            "supply",
            "to",
            "export",
            "to",
            "deliver",
            "to",
            "lend",
            "to");

    /** Tokens. */
    private static final int LONGEST_PHRASE = 25;

    /** Tokens between a title and "whereby". */
    private static final int FARTHEST_TERMS = 4;

    private final ArticleEntities entities;
    private final PartyChain chain;
    private final SubjectReader subjects;

    PartyFinder(ArticleEntities entities) {
        this.entities = entities;
        this.chain = new PartyChain(entities);
        this.subjects = new SubjectReader(entities, chain);
    }

    /**
     * @param told whether the passage itself tells at least two
     * @param several whether several of them do it together: "A and B signed", not "A signed … with B"
     * @param bloc whether one of them is an organisation whose members agree among themselves
     * @param oneState whether several agencies of one state act, and nobody else
     */
    record Told(List<Party> parties, boolean told, boolean several, boolean bloc, boolean oneState) {}

    private Told told(Collection<Party> parties, boolean told, boolean several) {
        return new Told(List.copyOf(parties), told, several, parties.stream().anyMatch(entities::isBloc), false);
    }

    /**
     * @param titleLast index of the last token of the instrument's name
     * @param limit index of the last token that may speak of it: the next item of a list lies behind
     * @param passive whether the instrument is the subject, so that the signers come after "by"
     */
    Told find(InstrumentMention mention, int titleLast, int limit, Token cue, boolean passive) {
        var sentence = mention.sentence();
        int phraseLast = Math.max(lastOfClause(sentence, titleLast), lastOfPhrase(mention));
        var between = chainBetween(sentence, mention.head(), Math.min(limit, phraseLast));
        if (between.size() < 2 && passive && cue.index() > mention.head()) {
            between = chainBetween(sentence, cue.index(), Math.min(limit, lastOfClause(sentence, cue.index())));
        }
        if (between.size() >= 2) {
            return told(between, true, true);
        }
        var named = within(sentence, mention.first(), mention.last());
        if (named.size() < 2) {
            named.addAll(madeBy(sentence, mention.last() + 1, titleLast));
        }
        if (named.size() >= 2) {
            return told(named, true, true);
        }
        boolean host = cue.hasLemma("broker", "mediate");
        var found = passive && !isDoneWithAct(sentence, cue) || host
                ? new LinkedHashSet<Party>()
                : subjects.parties(sentence, cue);
        if (cue.isNoun()) {
            sentence.children(cue, "poss").forEach(owner -> found.addAll(ownersOf(sentence, cue, owner)));
        }
        var represented = onBehalf(sentence, cue);
        if (!represented.isEmpty()) {
            found.clear();
            found.addAll(represented);
        }
        boolean several = isSeveral(found);
        if (found.isEmpty() || !cue.hasLemma("withdraw", "withdrawal")) {
            found.addAll(named);
        }
        found.addAll(after(sentence, "with", mention.head(), limit));
        if (cue.hasLemma("win", "secure", "land", "receive", "obtain")) {
            found.addAll(after(sentence, "from", mention.head(), limit));
        }
        if (cue.hasLemma("award")) {
            found.addAll(after(sentence, "to", Math.min(cue.index(), mention.last()), limit));
        }
        if (!host && (passive || VerbGroup.of(sentence, cue).hasBe())) {
            found.addAll(after(sentence, "by", Math.min(cue.index(), mention.last()), sentence.size() - 1));
        }
        if (found.size() == 1 && mention.isOpenToAll()) {
            return told(found, false, several);
        }
        var described = sentence.span(sentence.token(mention.first()), sentence.token(mention.last()));
        if (found.isEmpty() && passive && isMadeBySomebody(sentence, cue)) {
            return told(found, false, false);
        }
        if (found.size() < 2) {
            found.addAll(boundBy(sentence, titleLast));
        }
        if (found.size() < 2) {
            found.addAll(tradersAround(mention, titleLast));
        }
        var all = completed(found, sentence, cue, Math.min(limit, titleLast), several, described);
        return all.parties().size() == 1 && subjects.isOneState(sentence, cue)
                ? new Told(all.parties(), all.told(), all.several(), all.bloc(), true)
                : all;
    }

    /** "a deal whereby A bought B", "an agreement under which A will sell its shares to B". */
    private LinkedHashSet<Party> boundBy(Sentence sentence, int titleLast) {
        for (int i = titleLast + 1; i + 1 < sentence.size() && i <= titleLast + FARTHEST_TERMS; i++) {
            boolean which = Words.lower(sentence.token(i)).equals("which")
                    && Words.lower(sentence.token(i - 1)).matches("under|by");
            if (which || Words.lower(sentence.token(i)).equals("whereby")) {
                return tradersOf(sentence, i);
            }
        }
        return new LinkedHashSet<>();
    }

    private LinkedHashSet<Party> tradersOf(Sentence sentence, int from) {
        for (int i = from + 1; i < sentence.size(); i++) {
            if (isTrade(sentence.token(i))) {
                return tradersBy(sentence, sentence.token(i));
            }
        }
        return new LinkedHashSet<>();
    }

    /** "an agreement to sell its unit to B", "A will supply steel to B under a contract". */
    private LinkedHashSet<Party> tradersAround(InstrumentMention mention, int titleLast) {
        var sentence = mention.sentence();
        for (int i = mention.last() + 1; i <= titleLast; i++) {
            if (isTrade(sentence.token(i))) {
                return after(sentence, OTHER_SIDE.get(sentence.token(i).lemma()), i, sentence.size() - 1);
            }
        }
        return sentence.ancestors(mention.headToken()).stream()
                .filter(Token::isVerb)
                .limit(1)
                .filter(PartyFinder::isTrade)
                .findFirst()
                .map(verb -> tradersBy(sentence, verb))
                .orElseGet(LinkedHashSet::new);
    }

    private static boolean isTrade(Token token) {
        return token.isVerb() && OTHER_SIDE.containsKey(token.lemma());
    }

    private LinkedHashSet<Party> tradersBy(Sentence sentence, Token verb) {
        var traders = subjects.parties(sentence, verb);
        sentence.child(verb, "dobj").flatMap(entities::at).ifPresent(sold -> traders.addAll(sold.parties()));
        traders.addAll(after(sentence, OTHER_SIDE.get(verb.lemma()), verb.index(), sentence.size() - 1));
        return traders;
    }

    /** "With the signing of the memorandum, A and B have opened …": who acts has signed. */
    private static boolean isDoneWithAct(Sentence sentence, Token cue) {
        var head = sentence.head(cue).orElse(null);
        return cue.isNoun() && head != null && Words.lower(head).matches("with|after|by|upon|following|through");
    }

    /** "Chile's withdrawal", "announced their withdrawal": whose it is. */
    private Collection<Party> ownersOf(Sentence sentence, Token act, Token owner) {
        return owner.tag().equals("PRP$")
                ? subjects.parties(sentence, act)
                : within(sentence, owner.index(), owner.index());
    }

    /** The parties behind "between" in {@code (from, last]}; empty without it. */
    List<Party> between(Sentence sentence, int from, int last) {
        return List.copyOf(chainBetween(sentence, from, last));
    }

    /**
     * Parties of a verb that has no instrument: "agreed to build".
     *
     * @param done what they agreed to do
     */
    Told ofVerb(Sentence sentence, Token verb, Token done, int complementLast) {
        var parties = subjects.parties(sentence, verb);
        var other = OTHER_SIDE.get(done.lemma());
        if (VerbGroup.of(sentence, verb).hasBe()) {
            parties.addAll(after(sentence, "by", verb.index(), complementLast));
        }
        boolean several = isSeveral(parties);
        parties.addAll(after(sentence, "with", verb.index(), complementLast));
        if (other != null) {
            parties.addAll(after(sentence, other, done.index(), complementLast));
        }
        return completed(parties, sentence, verb, complementLast, several, sentence.span(verb, verb));
    }

    /** "issued by the prosecutor and his colleagues": the article's sides are not meant. */
    private static boolean isMadeBySomebody(Sentence sentence, Token cue) {
        int by = cue.index() + 1;
        return by + 1 < sentence.size()
                && Words.lower(sentence.token(by)).equals("by")
                && Words.isDeterminer(sentence.token(by + 1));
    }

    private boolean isSeveral(Collection<Party> parties) {
        return parties.size() >= 2 || parties.stream().anyMatch(entities::isBloc);
    }

    /** "signed … on behalf of C": C is the party, whoever holds the pen. */
    private LinkedHashSet<Party> onBehalf(Sentence sentence, Token cue) {
        for (int i = cue.index(); i + 2 < sentence.size(); i++) {
            if (Words.lower(sentence.token(i)).equals("behalf")) {
                return chain.rightFrom(sentence, i + 2, sentence.size() - 1);
            }
        }
        return new LinkedHashSet<>();
    }

    /** One party alone looks (outside the instrument's own name) for the other in what was agreed, then among the article's sides. */
    private Told completed(
            LinkedHashSet<Party> found, Sentence sentence, Token cue, int last, boolean several, Span described) {
        if (found.size() == 1 && !cue.hasLemma("join", "accede", "accession")) {
            var other =
                    counterpart(sentence, cue.index(), last, found.iterator().next(), described);
            if (other != null) {
                found.add(other);
            }
        }
        boolean joins = found.size() == 1 && cue.hasLemma("join", "accede", "accession");
        if (found.size() >= 2 || joins) {
            return told(found, found.size() >= 2, several);
        }
        var brokers = brokers(sentence);
        var two = cue.isNoun() ? onlyTwo(sentence) : List.<Party>of();
        if (two.containsAll(found) && !two.isEmpty() && Collections.disjoint(two, brokers)) {
            return told(two, false, several);
        }
        var sides = entities.twoSides(sentence.token(cue.index()).start());
        boolean lend = !sides.isEmpty()
                && sides.containsAll(found)
                && Collections.disjoint(sides, brokers)
                && mayBeSides(sentence, cue, sides)
                && entities.areNear(sides, sentence.start());
        return told(lend ? sides : found, several && !lend, several);
    }

    /** "mediated by C", "witnessed by the African Union": they are by, not in. */
    private Collection<Party> brokers(Sentence sentence) {
        var found = new LinkedHashSet<Party>();
        for (int i = 0; i + 1 < sentence.size(); i++) {
            boolean brokered = sentence.token(i)
                    .hasLemma("mediate", "broker", "host", "facilitate", "witness", "sponsor", "guarantee");
            if (brokered && Words.lower(sentence.token(i + 1)).equals("by")) {
                found.addAll(chain.rightFrom(sentence, i + 2, sentence.size() - 1));
            }
        }
        return found;
    }

    /** The parties of a sentence that speaks of two and no more. */
    private List<Party> onlyTwo(Sentence sentence) {
        var all = new LinkedHashSet<Party>();
        entities.within(sentence.start(), sentence.end()).stream()
                .filter(mention -> !isInBrackets(sentence, mention))
                .forEach(mention -> all.addAll(mention.parties()));
        return all.size() == 2 ? List.copyOf(all) : List.of();
    }

    private @Nullable Party counterpart(Sentence sentence, int from, int last, Party known, Span described) {
        int end = Math.max(sentence.token(from).end(), sentence.token(last).end());
        for (Mention mention : entities.within(sentence.token(from).start(), end)) {
            boolean other = mention.parties().size() == 1
                    && !mention.party().equals(known)
                    && mention.kind() != MentionKind.CAPITAL
                    && !mention.isWithin(described.start(), described.end())
                    && (mention.party().kind() != PartyKind.ORGANISATION || isAddressed(sentence, mention))
                    && !isPlace(sentence, mention)
                    && !isInBrackets(sentence, mention);
            if (other) {
                return mention.party();
            }
        }
        return null;
    }

    /** "with the World Bank", "to buy Andes Copper": an organisation named in a title's midst is only spoken of. */
    private static boolean isAddressed(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        var before = sentence.text().substring(Math.max(0, at - 14), at);
        return before.matches("(?s).*\\b(?:with|to|from|by|buy|acquire|purchase|sell|supply)\\s(the\\s)?[<“\"]?");
    }

    /** "in Peru", "near the Congo": where, not with whom. */
    private static boolean isPlace(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        var before = sentence.text().substring(Math.max(0, at - 14), at);
        return before.matches(
                "(?s).*\\b(?i:in|at|near|from|off|across|outside|inside|throughout|over|on|about|against|regarding|concerning|towards?)\\s(the\\s)?");
    }

    /** "the Ocean Partnership (OP)": its own letters. */
    private static boolean isInBrackets(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        return at > 0 && sentence.text().charAt(at - 1) == '(';
    }

    /** Behind the first "between" or "among" in {@code (from, last]}. */
    private LinkedHashSet<Party> chainBetween(Sentence sentence, int from, int last) {
        for (int i = from + 1; i <= last && i < sentence.size(); i++) {
            if (Words.lower(sentence.token(i)).matches("between|among")) {
                return chain.rightFrom(sentence, i + 1, last);
            }
        }
        return new LinkedHashSet<>();
    }

    /** "the Plan of China and Russia for …": right after the name, or it is what the text is about. */
    private LinkedHashSet<Party> madeBy(Sentence sentence, int at, int last) {
        boolean of = at <= last
                && at < sentence.size()
                && Words.lower(sentence.token(at)).matches("of|by");
        var parties = of ? chain.rightFrom(sentence, at + 1, last) : new LinkedHashSet<Party>();
        return parties.size() >= 2 ? parties : new LinkedHashSet<>();
    }

    private LinkedHashSet<Party> after(Sentence sentence, String preposition, int from, int last) {
        for (int i = from + 1; i <= last && i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (Words.lower(token).equals(preposition)) {
                var found = chain.rightFrom(sentence, i + 1, last);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            boolean otherClause =
                    TitleReader.isFiniteVerb(sentence, i) && i > from + 1 && !token.hasLemma("be", "have");
            if (token.form().equals(";") || otherClause) {
                break;
            }
        }
        return new LinkedHashSet<>();
    }

    private LinkedHashSet<Party> within(Sentence sentence, int first, int last) {
        var found = new LinkedHashSet<Party>();
        for (Mention mention : entities.within(
                sentence.token(first).start(), sentence.token(last).end())) {
            if (mention.party().kind() == PartyKind.STATE
                    || isCoupled(sentence, mention)
                    || isLetters(sentence, mention)) {
                found.addAll(mention.parties());
            }
        }
        return found;
    }

    /** "the Huawei–MTS deal". */
    private static boolean isCoupled(Sentence sentence, Mention mention) {
        var text = sentence.text();
        int before = mention.start() - sentence.start() - 1;
        int after = mention.end() - sentence.start();
        return before >= 0 && "-–".indexOf(text.charAt(before)) >= 0
                || after < text.length() && "-–".indexOf(text.charAt(after)) >= 0;
    }

    /** "the EU trade deal"; letters in brackets are the instrument's own. */
    private static boolean isLetters(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        var letters = sentence.text().substring(at, mention.end() - sentence.start());
        return letters.matches("\\p{Lu}{2,6}") && (at == 0 || sentence.text().charAt(at - 1) != '(');
    }

    /** Whether whoever acts may be the article's two sides: nobody named, a pronoun, "the ministers"; not "a group of senators". */
    private boolean mayBeSides(Sentence sentence, Token cue, List<Party> sides) {
        var subject = sentence.child(cue, "nsubj").orElse(null);
        if (subject == null || subject.tag().startsWith("W")) {
            return true;
        }
        if (subject.tag().startsWith("PRP")) {
            return !Words.lower(subject).matches("we|i|you") || entities.areInLead(sides);
        }
        return sentence.conjuncts(subject).stream()
                .allMatch(conjunct -> conjunct.isProperNoun()
                        || conjunct.tag().startsWith("PRP")
                        || isSide(sentence, conjunct)
                        || entities.at(conjunct).isPresent());
    }

    /** "the two leaders", "both ministries"; not "the rebel leader", "Senate leaders". */
    static boolean isSide(Sentence sentence, Token noun) {
        return SIDES.contains(noun.lemma())
                && sentence.children(noun, "amod", "nmod", "compound", "poss").stream()
                        .allMatch(token -> token.tag().matches("CD|PRP\\$") || DESCRIBES_SIDES.contains(token.lemma()));
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
