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
import pactwire.extract.entity.MentionKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Parties that stand one after the other: "Chile, Peru and the Bank of Ghana". Read word by word, so no parse is needed. */
final class PartyChain {
    private static final Set<String> JOINTS =
            Set.of(",", "and", "the", "'s", "’s", "&", "both", "(", ")", "as", "well", "/");

    private final ArticleEntities entities;

    PartyChain(ArticleEntities entities) {
        this.entities = entities;
    }

    /** The chain that begins at or after a token, nothing but joints and describing words before and within it. */
    LinkedHashSet<Party> rightFrom(Sentence sentence, int from, int last) {
        var mentions = new ArrayList<Mention>();
        boolean closed = false;
        for (int i = from; i <= last && i < sentence.size(); i++) {
            var token = sentence.token(i);
            int formula = mentions.isEmpty() ? i : endOfPart(sentence, i);
            if (formula > i) {
                i = formula;
                continue;
            }
            var mention = mentionAt(sentence, token);
            if (mention != null) {
                mentions.add(mention);
                while (i < last && sentence.token(i + 1).start() < mention.end()) {
                    i++;
                }
            } else if (!continues(sentence, i) || closed && token.form().equals(",") && !goesOn(sentence, i, last)) {
                break;
            } else {
                closed |= Words.lower(token).equals("and") && !mentions.isEmpty();
            }
        }
        return parties(sentence, mentions);
    }

    /** Index of the last token of ", of the one part," in "between A, of the one part, and B, of the other"; else {@code from}. */
    private static int endOfPart(Sentence sentence, int from) {
        int at = sentence.token(from).form().equals(",") ? from + 1 : from;
        if (at + 3 >= sentence.size()
                || !Patterns.matches(Words.lower(sentence.token(at)), "on|of")
                || !Words.lower(sentence.token(at + 1)).equals("the")
                || !Patterns.matches(Words.lower(sentence.token(at + 2)), "one|first|other|second")
                || !Patterns.matches(Words.lower(sentence.token(at + 3)), "part|hand|side")) {
            return from;
        }
        boolean closes =
                at + 4 < sentence.size() && sentence.token(at + 4).form().equals(",");
        return closes ? at + 4 : at + 3;
    }

    private @Nullable Mention mentionAt(Sentence sentence, Token token) {
        return entities.at(token)
                .or(() -> entities.unlistedAt(sentence, token))
                .or(() -> isAtHome(sentence, token) ? entities.firmAt(sentence, token) : Optional.empty())
                .orElse(null);
    }

    /** "Distrigaz" of "Distrigaz of Belgium", if no table knows it. */
    Optional<Mention> atHome(Sentence sentence, Token name) {
        boolean firm = name.isProperNoun() && isAtHome(sentence, name) && !WordRole.PARTY_OF.holds(Words.lower(name));
        return firm ? entities.unlistedAt(sentence, name) : Optional.empty();
    }

    /** "Alsthom" of "Alsthom of France": a person is hardly told so. */
    private boolean isAtHome(Sentence sentence, Token token) {
        int of = token.index() + 1;
        return of + 1 < sentence.size()
                && Words.lower(sentence.token(of)).equals("of")
                && entities.at(sentence.token(of + 1))
                        .filter(home -> home.party().kind() == PartyKind.STATE)
                        .isPresent();
    }

    /** ", and D", or ", C, and D": a name after the comma, and then a comma or "and". */
    private boolean goesOn(Sentence sentence, int comma, int last) {
        if (comma + 1 > last || comma + 1 >= sentence.size()) {
            return false;
        }
        var next = sentence.token(comma + 1);
        var mention = mentionAt(sentence, next);
        if (Words.lower(next).equals("and") || mention == null) {
            return Words.lower(next).equals("and");
        }
        for (int i = comma + 1; i <= last && i < sentence.size(); i++) {
            if (sentence.token(i).start() >= mention.end()) {
                return Patterns.matches(Words.lower(sentence.token(i)), ",|and");
            }
        }
        return false;
    }

    /** "a consortium led by B", "a unit of B". */
    private static boolean isPart(Sentence sentence, int joint) {
        int noun = joint - (Words.lower(sentence.token(joint)).equals("by") ? 2 : 1);
        return noun > 0
                && Patterns.matches(
                        sentence.token(noun).lemma(),
                        "consortium|group|syndicate|unit|subsidiary|division|arm|affiliate|alliance|bank|company|firm|investor")
                && Patterns.matches(
                        Words.lower(sentence.token(joint - 1)),
                        "led|headed|" + sentence.token(noun).lemma());
    }

    private boolean continues(Sentence sentence, int index) {
        var token = sentence.token(index);
        var word = Words.lower(token);
        if (index > 1 && Patterns.matches(word, "of|by") && isPart(sentence, index)) {
            return true;
        }
        if (word.equals("for") && index > 0) {
            return Patterns.matches(Words.lower(sentence.token(index - 1)), "representative|minister|secretary");
        }
        if (word.equals("of")) {
            var before = sentence.token(index - 1);
            return WordRole.PARTY_OF.holds(Words.lower(before)) || before.isProperNoun();
        }
        return JOINTS.contains(word) || isDescribing(token) || entities.isTickerColon(sentence, index);
    }

    private static boolean isDescribing(Token token) {
        return token.isNoun() && !Words.isTimeWord(token)
                || token.tag().startsWith("JJ")
                || Patterns.matches(token.tag(), "POS|HYPH|PRP\\$|CD|DT|VBN");
    }

    /** The chain that ends right before a verb's auxiliaries; empty unless "and" joins its last two. A second "and" is another's. */
    LinkedHashSet<Party> leftOf(Sentence sentence, Token verb) {
        int at = VerbGroup.of(sentence, verb).first() - 1;
        while (at >= 0
                && (Words.isTimeWord(sentence.token(at))
                        || sentence.token(at).tag().startsWith("RB"))) {
            at--;
        }
        var mentions = new ArrayList<Mention>();
        boolean joined = false;
        int beforeComma = -1;
        for (int i = at; i >= 0; i--) {
            var mention = mentionAt(sentence, sentence.token(i));
            if (mention != null && mention.kind() == MentionKind.GROUP && !mentions.isEmpty()) {
                break;
            }
            if (mention != null) {
                mentions.add(0, mention);
                while (i > 0 && sentence.token(i - 1).end() > mention.start()) {
                    i--;
                }
            } else if (!continuesLeftwards(sentence, i)) {
                break;
            } else {
                var word = Words.lower(sentence.token(i));
                boolean and = Patterns.matches(word, "and|&");
                if (and && beforeComma >= 0) {
                    return parties(sentence, mentions.subList(mentions.size() - beforeComma, mentions.size()));
                }
                joined |= and && parties(sentence, mentions).size() == 1;
                beforeComma = word.equals(",") && mentions.size() > 1 ? mentions.size() : beforeComma;
            }
        }
        return joined || mentions.size() == 1 ? parties(sentence, mentions) : new LinkedHashSet<>();
    }

    private boolean continuesLeftwards(Sentence sentence, int index) {
        var word = Words.lower(sentence.token(index));
        boolean dateline = Patterns.matches(word, "[-–—]|--")
                && index > 0
                && sentence.token(index - 1).end() < sentence.token(index).start();
        if (dateline) {
            return false;
        }
        return word.equals("of")
                ? index > 0 && sentence.token(index - 1).isNoun()
                : JOINTS.contains(word)
                        || isDescribing(sentence.token(index))
                        || entities.isTickerColon(sentence, index);
    }

    /** A state that only describes the company after it is no party: "the Chinese firm Huawei". */
    LinkedHashSet<Party> parties(Sentence sentence, List<Mention> mentions) {
        var parties = new LinkedHashSet<Party>();
        for (int i = 0; i < mentions.size(); i++) {
            boolean describes = i + 1 < mentions.size() && describes(sentence, mentions.get(i), mentions.get(i + 1))
                    || i > 0 && isHomeOf(sentence, mentions.get(i), mentions.get(i - 1))
                    || i > 0 && isOwned(sentence, mentions.get(i), mentions.get(i - 1))
                    || i > 0 && isApposed(sentence, mentions.get(i), mentions.get(i - 1));
            if (!describes) {
                parties.addAll(mentions.get(i).parties());
            }
        }
        return parties;
    }

    /** "Andes Copper of Chile", "<Maruti Udyog> of India". */
    private static boolean isHomeOf(Sentence sentence, Mention state, Mention named) {
        if (state.party().kind() != PartyKind.STATE
                || named.party().kind() == PartyKind.STATE
                || state.start() < named.end()) {
            return false;
        }
        var between = sentence.text().substring(named.end() - sentence.start(), state.start() - sentence.start());
        return Patterns.matches(between, ">?\\s(of|in|from) (the )?");
    }

    /** "MTS, Russia's largest mobile operator,": where the company is at home. */
    private static boolean isApposed(Sentence sentence, Mention state, Mention named) {
        if (state.party().kind() != PartyKind.STATE
                || named.party().kind() == PartyKind.STATE
                || state.start() < named.end()) {
            return false;
        }
        var text = sentence.text();
        var between = text.substring(named.end() - sentence.start(), state.start() - sentence.start());
        return Patterns.matches(between, ",\\s(?:the )?")
                && Patterns.matches(
                        text.substring(state.end() - sentence.start()),
                        "(?s)['’]s\\s(?!ministr|government|president|central|defen[cs]e)[a-z].*");
    }

    /** "ADNOC's Ruwais LNG plant": what a company owns is none of the parties. */
    private static boolean isOwned(Sentence sentence, Mention named, Mention owner) {
        if (owner.party().kind() != PartyKind.COMPANY || named.start() < owner.end()) {
            return false;
        }
        var between = sentence.text().substring(owner.end() - sentence.start(), named.start() - sentence.start());
        return Patterns.matches(between, "['’]s?\\s");
    }

    private static boolean describes(Sentence sentence, Mention state, Mention named) {
        if (state.party().kind() != PartyKind.STATE
                || named.party().kind() == PartyKind.STATE
                || named.start() < state.end()) {
            return false;
        }
        var between = sentence.text().substring(state.end() - sentence.start(), named.start() - sentence.start());
        return !Patterns.matches(between, "(?s).*(?:,|;|\\band\\b|\\bof\\b|&|\\bwith\\b|\\().*");
    }
}
