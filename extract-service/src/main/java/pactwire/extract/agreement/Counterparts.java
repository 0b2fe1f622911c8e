package pactwire.extract.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.Span;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.Mention;
import pactwire.extract.entity.MentionKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** The other side of a party that a passage names alone: spoken of in what was agreed, and no place. Of one article. */
final class Counterparts {
    private final ArticleEntities entities;

    Counterparts(ArticleEntities entities) {
        this.entities = entities;
    }

    /** Another party that is spoken of between two tokens and is no place. */
    Optional<Party> otherThan(Party known, Sentence sentence, int from, int last) {
        var nothing = new Span(sentence.start(), sentence.start() + 1);
        return Optional.ofNullable(in(sentence, from, last, known, nothing));
    }

    /** The same, not within the instrument's own name. */
    @Nullable
    Party in(Sentence sentence, int from, int last, Party known, Span described) {
        int end = Math.max(sentence.token(from).end(), sentence.token(last).end());
        for (Mention mention : entities.within(sentence.token(from).start(), end)) {
            boolean other = mention.parties().size() == 1
                    && !mention.party().equals(known)
                    && mention.kind() != MentionKind.CAPITAL
                    && !mention.isWithin(described.start(), described.end())
                    && (mention.party().kind() != PartyKind.ORGANISATION || isAddressed(sentence, mention))
                    && !isPlace(sentence, mention)
                    && !isInBrackets(sentence, mention);
            var owned = other ? ownedBy(sentence, mention) : Optional.<Party>empty();
            if (other && !owned.filter(known::equals).isPresent()) {
                return owned.orElse(mention.party());
            }
        }
        return null;
    }

    /** "Japan's JFE Engineering": the company, not where it is at home. */
    private Optional<Party> ownedBy(Sentence sentence, Mention state) {
        return sentence.tokens().stream()
                .filter(token -> token.start() >= state.end())
                .limit(2)
                .reduce((apostrophe, name) -> Patterns.matches(apostrophe.form(), "['’]s") ? name : apostrophe)
                .filter(Token::isProperNoun)
                .flatMap(name -> entities.at(name).or(() -> entities.unlistedAt(sentence, name)))
                .map(Mention::party);
    }

    /** "with the World Bank", "to buy Andes Copper": an organisation named in a title's midst is only spoken of. */
    private static boolean isAddressed(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        var before = sentence.text().substring(Math.max(0, at - 14), at);
        return Patterns.matches(
                before, "(?s).*\\b(?:with|to|from|by|buy|acquire|purchase|sell|supply)\\s(the\\s)?[<“\"]?");
    }

    /** "in Peru", "near the Congo": where, not with whom. */
    private static boolean isPlace(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        var before = sentence.text().substring(Math.max(0, at - 14), at);
        boolean bought = mention.party().kind() != PartyKind.STATE
                && Patterns.matches(before, "(?s).*\\b(?:stake|share|shares|interest|holding) in (?:the )?<?");
        return !bought
                && before.matches(
                        "(?s).*\\b(?i:in|at|near|from|off|offshore|onshore|across|outside|inside|throughout|over|on|about|against|regarding|concerning|towards?)\\s(the\\s)?");
    }

    /** "the Ocean Partnership (OP)": its own letters. */
    static boolean isInBrackets(Sentence sentence, Mention mention) {
        int at = mention.start() - sentence.start();
        return at > 0 && sentence.text().charAt(at - 1) == '(';
    }
}
