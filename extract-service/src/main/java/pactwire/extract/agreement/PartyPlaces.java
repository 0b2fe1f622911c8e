package pactwire.extract.agreement;

import java.util.Collection;
import java.util.LinkedHashSet;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.entity.MentionKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Where a sentence puts parties: behind "between", "with" or "by", within the instrument's name. Of one article. */
final class PartyPlaces {
    private final ArticleEntities entities;
    private final PartyChain chain;

    PartyPlaces(ArticleEntities entities, PartyChain chain) {
        this.entities = entities;
        this.chain = chain;
    }

    /** Behind the first "between" or "among" in {@code (from, last]}. */
    LinkedHashSet<Party> between(Sentence sentence, int from, int last) {
        for (int i = from + 1; i <= last && i < sentence.size(); i++) {
            if (Patterns.matches(Words.lower(sentence.token(i)), "between|among")) {
                var found = chain.rightFrom(sentence, i + 1, last);
                boolean ends = i > 0
                        && isWay(sentence, i - 1)
                        && (found.stream().noneMatch(party -> party.kind() == PartyKind.STATE)
                                || isCapital(sentence, i + 1));
                if (!ends) {
                    return found;
                }
            }
        }
        return new LinkedHashSet<>();
    }

    /** "a gas pipeline between Iași and Ungheni": where it begins and ends. */
    private static boolean isWay(Sentence sentence, int noun) {
        var way = sentence.token(noun);
        boolean line = way.hasLemma("line", "link", "section", "connection")
                && noun > 0
                && sentence.token(noun - 1)
                        .hasLemma("rail", "railway", "road", "power", "gas", "metro", "transmission", "air", "ferry");
        return line || WordRole.WAY.holds(way.lemma());
    }

    private boolean isCapital(Sentence sentence, int token) {
        return token < sentence.size()
                && entities.at(sentence.token(token))
                        .filter(mention -> mention.kind() == MentionKind.CAPITAL)
                        .isPresent();
    }

    /** "the Plan of China and Russia for …": right after the name, or it is what the text is about. */
    LinkedHashSet<Party> madeBy(Sentence sentence, int at, int last) {
        boolean of = at <= last && at < sentence.size() && Patterns.matches(Words.lower(sentence.token(at)), "of|by");
        var parties = of ? chain.rightFrom(sentence, at + 1, last) : new LinkedHashSet<Party>();
        return parties.size() >= 2 ? parties : new LinkedHashSet<>();
    }

    LinkedHashSet<Party> after(Sentence sentence, String preposition, int from, int last) {
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

    /** "Negotiations with B have been completed, and the document will be signed": with whom the clause before was talking. */
    LinkedHashSet<Party> talkedWith(Sentence sentence, int end) {
        for (int i = 0; i + 2 < end; i++) {
            if (sentence.token(i).hasLemma("negotiation", "talk")
                    && Words.lower(sentence.token(i + 1)).equals("with")) {
                return chain.rightFrom(sentence, i + 2, end - 1);
            }
        }
        return new LinkedHashSet<>();
    }

    /** Right at a token, or in the brackets that it opens. */
    LinkedHashSet<Party> from(Sentence sentence, int first) {
        boolean bracket =
                first < sentence.size() && sentence.token(first).form().equals("<");
        return chain.rightFrom(sentence, bracket ? first + 1 : first, sentence.size() - 1);
    }

    /** "A, together with B, launched": named between the subject and the verb. */
    LinkedHashSet<Party> togetherWith(Sentence sentence, int verb) {
        for (int i = 0; i + 2 < verb; i++) {
            if (Patterns.matches(Words.lower(sentence.token(i)), "together|along|jointly")
                    && Words.lower(sentence.token(i + 1)).equals("with")) {
                return chain.rightFrom(sentence, i + 2, verb - 1);
            }
        }
        return new LinkedHashSet<>();
    }

    /** "signed … on behalf of C": C is the party, whoever holds the pen. */
    LinkedHashSet<Party> onBehalf(Sentence sentence, Token cue) {
        for (int i = cue.index(); i + 2 < sentence.size(); i++) {
            if (Words.lower(sentence.token(i)).equals("behalf")) {
                return chain.rightFrom(sentence, i + 2, sentence.size() - 1);
            }
        }
        return new LinkedHashSet<>();
    }

    LinkedHashSet<Party> within(Sentence sentence, int first, int last) {
        var found = new LinkedHashSet<Party>();
        for (Mention mention : entities.within(
                sentence.token(first).start(), sentence.token(last).end())) {
            if (mention.party().kind() == PartyKind.STATE
                    || mention.kind() == MentionKind.BLOC && isOwnerWithOthers(sentence, mention)
                    || isCoupled(sentence, mention)
                    || isLetters(sentence, mention)) {
                found.addAll(mention.parties());
            }
        }
        return found;
    }

    /** "a Ryanair order", "Nokia's contract": whose it is, in the name of a contract. */
    LinkedHashSet<Party> customer(Sentence sentence, int first, int head) {
        var found = new LinkedHashSet<Party>();
        entities.within(sentence.token(first).start(), sentence.token(head).start()).stream()
                .filter(mention -> mention.party().kind() == PartyKind.COMPANY)
                .limit(1)
                .forEach(mention -> found.add(mention.party()));
        return found;
    }

    /** "the EU and New Zealand's agreement". */
    private static boolean isOwnerWithOthers(Sentence sentence, Mention mention) {
        return sentence.text().startsWith(" and ", mention.end() - sentence.start());
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
        return Patterns.matches(letters, "\\p{Lu}{2,6}")
                && (at == 0 || sentence.text().charAt(at - 1) != '(');
    }

    /** "mediated by C", "witnessed by the African Union": they are by, not in. */
    Collection<Party> brokers(Sentence sentence) {
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
}
