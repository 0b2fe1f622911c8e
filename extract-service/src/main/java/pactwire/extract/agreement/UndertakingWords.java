package pactwire.extract.agreement;

import java.util.Set;
import pactwire.extract.agreement.UndertakingFinder.Undertaking;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Words within an undertaking that say how much is done, by whom and for what in return. */
final class UndertakingWords {
    /** Tokens of an undertaking among which its figure stands. */
    private static final int LONGEST_MEASURED = 20;

    private static final Set<String> BARGAIN = Set.of("exchange", "return");

    private UndertakingWords() {}

    static boolean isBargain(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.first(); i + 1 <= undertaking.last(); i++) {
            if (Words.lower(sentence.token(i)).equals("in") && BARGAIN.contains(Words.lower(sentence.token(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** "to sell its unit to a group of managers", "to an undisclosed buyer for 8 mln dlrs": there is another side, though no name. */
    static boolean isWithUnnamed(Sentence sentence, Token trade) {
        return sentence.child(trade, "dobj")
                        .filter(thing -> !thing.hasLemma("share", "stock"))
                        .isPresent()
                && sentence.children(trade, "dative", "prep").stream()
                        .filter(to -> Patterns.matches(Words.lower(to), trade.hasLemma("sell") ? "to" : "from"))
                        .flatMap(to -> sentence.children(to, "pobj").stream())
                        .anyMatch(other -> isUnnamedFirm(sentence, other));
    }

    private static boolean isUnnamedFirm(Sentence sentence, Token noun) {
        return noun.tag().equals("NN")
                && Patterns.matches(
                        noun.lemma(),
                        "group|buyer|seller|purchaser|investor|company|firm|consortium|partnership|bidder|party|concern|bank"
                                + "|supplier|manufacturer|maker|operator")
                && sentence.children(noun).stream()
                        .anyMatch(word -> Patterns.matches(Words.lower(word), "an?|undisclosed|unnamed"));
    }

    /** "agreed not to send warships": what both leave undone is no one's own step. */
    static boolean isForborne(Sentence sentence, Token verb) {
        int not = verb.index() - 2;
        return not > 0
                && Words.lower(sentence.token(not)).equals("not")
                && Words.lower(sentence.token(not + 1)).equals("to");
    }

    /** "release prisoners to each other", "on a reciprocal basis". */
    static boolean mentionsEachOther(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.first(); i <= undertaking.last(); i++) {
            if (Patterns.matches(
                    Words.lower(sentence.token(i)),
                    "other|mutual|mutually|reciprocal|reciprocally|jointly|joint|exchange|both")) {
                return true;
            }
        }
        return false;
    }

    static boolean mentionsWith(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.verb().index(); i <= undertaking.last(); i++) {
            if (Patterns.matches(
                    Words.lower(sentence.token(i)),
                    "with|jointly|joint|mutual|mutually|together|bilateral|trilateral|shared")) {
                return true;
            }
        }
        return false;
    }

    /** "a common quota", "joint patrols". */
    static boolean isOfJointThing(Sentence sentence, Undertaking undertaking) {
        return sentence.tokens(undertaking.first(), undertaking.head().index() + 1).stream()
                .anyMatch(token -> Patterns.matches(Words.lower(token), "joint|common|mutual|shared"));
    }

    /** "to jointly explore the field". */
    static boolean isJointly(Sentence sentence, Token verb) {
        return sentence.children(verb, "advmod").stream()
                .anyMatch(adverb -> Words.lower(adverb).equals("jointly"));
    }

    /** "reopen their border". */
    static boolean isTheirs(Sentence sentence, Undertaking undertaking) {
        return sentence.tokens(undertaking.first(), undertaking.last() + 1).stream()
                .anyMatch(token -> Words.lower(token).equals("their"));
    }

    /** "40 aircraft from B". */
    static boolean isCounted(Sentence sentence, Undertaking undertaking) {
        int head = undertaking.head().index();
        return sentence.tokens(undertaking.first(), head).stream()
                        .anyMatch(token -> token.tag().equals("CD"))
                && sentence.tokens(head, undertaking.last() + 1).stream()
                        .anyMatch(token -> Words.lower(token).equals("from"));
    }

    /** A figure that is no year says how much. */
    static boolean isMeasured(Sentence sentence, Undertaking undertaking) {
        int last = Math.min(undertaking.last(), undertaking.first() + LONGEST_MEASURED);
        return sentence.tokens(undertaking.first(), last + 1).stream()
                .anyMatch(token -> token.tag().equals("CD") && !Patterns.matches(token.form(), "(?:19|20)\\d\\d"));
    }
}
