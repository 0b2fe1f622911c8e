package pactwire.extract.agreement;

import java.util.Optional;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** The other side that the sentence after the news names by its part in it: "The buyer, B, will take", "Its partner is B". */
final class RoleReader {
    private static final Set<String> ROLES = Set.of(
            "buyer",
            "purchaser",
            "seller",
            "vendor",
            "supplier",
            "customer",
            "client",
            "offtaker",
            "off-taker",
            "charterer",
            "lessee",
            "lessor",
            "licensee",
            "licensor",
            "lender",
            "borrower",
            "partner",
            "counterparty",
            "contractor",
            "acquirer");
    /** Tokens between the role and the name: "steelmaker", "state-owned". */
    private static final int FARTHEST_NAME = 6;

    private RoleReader() {}

    static Optional<Party> otherSide(Sentence sentence, ArticleEntities entities) {
        int role = roleAt(sentence);
        if (role < 0) {
            return Optional.empty();
        }
        for (int i = role + 1; i < sentence.size() && i <= role + FARTHEST_NAME; i++) {
            var token = sentence.token(i);
            if (token.isProperNoun()) {
                return entities.at(token)
                        .or(() -> entities.firmAt(sentence, token))
                        .filter(name -> !isOwner(sentence, name))
                        .map(Mention::party);
            }
            if (!mayStandBetween(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean mayStandBetween(Token token) {
        return Words.isBe(token) || Patterns.matches(token.tag(), ",|DT|JJ.*|NN|HYPH|``");
    }

    /** "Spain's Navigas": the owner is not who is meant, and the next name is not read. */
    private static boolean isOwner(Sentence sentence, Mention name) {
        int after = name.end() - sentence.start();
        return sentence.text().startsWith("'s", after) || sentence.text().startsWith("’s", after);
    }

    /** The role that opens a sentence after "the" or "its"; -1 where none does. */
    private static int roleAt(Sentence sentence) {
        int first = Words.first(sentence);
        if (first + 2 >= sentence.size() || !Patterns.matches(Words.lower(sentence.token(first)), "the|its|their")) {
            return -1;
        }
        for (int i = first + 1; i <= first + 2; i++) {
            if (ROLES.contains(Words.lower(sentence.token(i)))) {
                return i;
            }
        }
        return -1;
    }
}
