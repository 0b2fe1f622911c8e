package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Who buys and who sells: "to sell its unit to B", "a deal whereby A bought B" ({@code trades.csv}). Of one article. */
final class Trades {
    /** Tokens between a title and "whereby". */
    private static final int FARTHEST_TERMS = 4;

    /** Before whom the other side of a trade stands, by the verb. */
    private static final Map<String, String> OTHER_SIDE = otherSides();

    private final ArticleEntities entities;
    private final SubjectReader subjects;
    private final PartyPlaces places;

    Trades(ArticleEntities entities, SubjectReader subjects, PartyPlaces places) {
        this.entities = entities;
        this.subjects = subjects;
        this.places = places;
    }

    private static Map<String, String> otherSides() {
        var sides = new HashMap<String, String>();
        Lexicon.load("agreement/trades.csv").rows().forEach(row -> sides.put(row.get("verb"), row.get("other_side")));
        return Map.copyOf(sides);
    }

    /** "from B" of "buy steel from B"; empty where the verb is no trade. */
    LinkedHashSet<Party> otherSide(Sentence sentence, Token verb, int last) {
        var preposition = OTHER_SIDE.get(verb.lemma());
        return preposition == null ? new LinkedHashSet<>() : places.after(sentence, preposition, verb.index(), last);
    }

    /** "to acquire Andes Copper": a company that is bought whole is the other side. */
    LinkedHashSet<Party> bought(Sentence sentence, Token verb) {
        var found = new LinkedHashSet<Party>();
        if (verb.hasLemma("acquire", "buy", "purchase") || isTakeover(sentence, verb)) {
            sentence.child(verb, "dobj")
                    .map(bought -> bought.isProperNoun() ? bought : ownerOf(sentence, bought))
                    .filter(Token::isProperNoun)
                    .flatMap(bought -> entities.at(bought).or(() -> entities.unlistedAt(sentence, bought)))
                    .filter(mention -> mention.party().kind() != PartyKind.STATE)
                    .ifPresent(mention -> found.add(mention.party()));
        }
        return found;
    }

    /** "B" of "the drilling business of B", "B's refinery". */
    private static Token ownerOf(Sentence sentence, Token bought) {
        return sentence.child(bought, "poss")
                .or(() -> bought.hasLemma(
                                "business",
                                "asset",
                                "operation",
                                "unit",
                                "division",
                                "subsidiary",
                                "stock",
                                "share",
                                "interest",
                                "all",
                                "rest",
                                "half",
                                "line",
                                "arm")
                        ? sentence.prepositional(bought, "of").stream().findFirst()
                        : Optional.empty())
                .map(name -> name.form().equals(">") ? sentence.token(name.index() - 1) : name)
                .orElse(bought);
    }

    /** "an agreement granting B the right to", "a contract giving B": whom it gives something to. */
    private LinkedHashSet<Party> granted(Sentence sentence, Token verb) {
        return verb.tag().equals("VBG")
                        && verb.hasLemma(
                                "grant",
                                "give",
                                "allow",
                                "license",
                                "licence",
                                "permit",
                                "entitle",
                                "authorise",
                                "authorize",
                                "award",
                                "enable")
                ? places.from(sentence, verb.index() + 1)
                : new LinkedHashSet<>();
    }

    /** "to lend Warsaw two billion dollars", "to sell Nordgas 40 buses". */
    LinkedHashSet<Party> receiver(Sentence sentence, Token verb) {
        var found = new LinkedHashSet<Party>();
        if (isTrade(verb) && verb.hasLemma("lend", "sell", "supply")) {
            sentence.child(verb, "dative", "dobj")
                    .filter(Token::isProperNoun)
                    .flatMap(entities::at)
                    .ifPresent(mention -> found.addAll(mention.parties()));
        }
        return found;
    }

    private static boolean isTakeover(Sentence sentence, Token verb) {
        return verb.hasLemma("take")
                && verb.index() + 1 < sentence.size()
                && Words.lower(sentence.token(verb.index() + 1)).equals("over");
    }

    /** "a deal whereby A bought B", "an agreement under which A will sell its shares to B". */
    LinkedHashSet<Party> boundBy(Sentence sentence, int titleLast) {
        for (int i = titleLast + 1; i + 1 < sentence.size() && i <= titleLast + FARTHEST_TERMS; i++) {
            boolean which = Words.lower(sentence.token(i)).equals("which")
                    && Patterns.matches(Words.lower(sentence.token(i - 1)), "under|by");
            if (which || Words.lower(sentence.token(i)).equals("whereby")) {
                return tradersOf(sentence, i);
            }
        }
        return new LinkedHashSet<>();
    }

    private LinkedHashSet<Party> tradersOf(Sentence sentence, int from) {
        Token first = null;
        for (int i = from + 1; i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (isTrade(token)) {
                return tradersBy(sentence, token);
            }
            boolean acts = token.isVerb() && SubjectReader.nearestSubject(sentence, token) != null;
            first = first == null && acts ? token : first;
        }
        return first == null ? new LinkedHashSet<>() : firmsBy(sentence, first);
    }

    /** "under which B will market its meters": a company that has its part in it; "under which both will" names none. */
    private LinkedHashSet<Party> firmsBy(Sentence sentence, Token verb) {
        var subject = SubjectReader.nearestSubject(sentence, verb);
        if (subject != null && !subject.isNoun()) {
            return new LinkedHashSet<>();
        }
        var firms = subjects.parties(sentence, verb);
        firms.removeIf(party -> party.kind() == PartyKind.STATE);
        return firms;
    }

    /** "an agreement to sell its unit to B", "A will supply steel to B under a contract". */
    LinkedHashSet<Party> around(InstrumentMention mention, int titleLast) {
        var sentence = mention.sentence();
        int last = Math.min(sentence.size() - 1, titleLast + 1);
        for (int i = mention.last() + 1; i <= last; i++) {
            var verb = sentence.token(i);
            var granted = granted(sentence, verb);
            if (!granted.isEmpty()) {
                return granted;
            }
            if (isTrade(verb) || isTakeover(sentence, verb)) {
                boolean passive = VerbGroup.of(sentence, verb).hasBe();
                var others = passive
                        ? places.after(sentence, "by", i, sentence.size() - 1)
                        : otherSide(sentence, verb, sentence.size() - 1);
                return others.isEmpty() ? bought(sentence, verb) : others;
            }
        }
        return sentence.ancestors(mention.headToken()).stream()
                .filter(Token::isVerb)
                .limit(1)
                .filter(Trades::isTrade)
                .findFirst()
                .map(verb -> tradersBy(sentence, verb))
                .orElseGet(LinkedHashSet::new);
    }

    static boolean isTrade(Token token) {
        return token.isVerb() && OTHER_SIDE.containsKey(token.lemma());
    }

    private LinkedHashSet<Party> tradersBy(Sentence sentence, Token verb) {
        var traders = subjects.parties(sentence, verb);
        sentence.child(verb, "dobj").flatMap(entities::at).ifPresent(sold -> traders.addAll(sold.parties()));
        traders.addAll(bought(sentence, verb));
        traders.addAll(otherSide(sentence, verb, sentence.size() - 1));
        return traders;
    }
}
