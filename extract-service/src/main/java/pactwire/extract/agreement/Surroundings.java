package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.contract.Money;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.quantity.Quantity;
import pactwire.extract.quantity.QuantityFinder;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.EntityType;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** What else the sentence says of an agreement: where, what it is worth, and who reports it. Thread-safe. */
final class Surroundings {
    private static final int NEAR = 14;
    private final QuantityFinder quantities = new QuantityFinder();

    /** "in Kuala Lumpur" after the verb; a place is a name. */
    @Nullable
    String place(Sentence sentence, int cue) {
        for (int i = cue + 1; i + 1 < sentence.size() && i < cue + NEAR; i++) {
            if (!Patterns.matches(Words.lower(sentence.token(i)), "in|at")) {
                continue;
            }
            int first = Words.lower(sentence.token(i + 1)).equals("the") ? i + 2 : i + 1;
            int last = first - 1;
            while (last + 1 < sentence.size() && isPlaceWord(sentence.token(last + 1))) {
                last++;
            }
            boolean place = last >= first && sentence.token(first).entity() == EntityType.LOCATION;
            if (place) {
                return TitleReader.text(sentence, first, last);
            }
        }
        return null;
    }

    private static boolean isPlaceWord(Token token) {
        return token.isProperNoun() && token.entity() == EntityType.LOCATION;
    }

    /** The first sum of money in the words of the evidence that is no rate. */
    @Nullable
    Money value(String evidence) {
        if (evidence.chars().noneMatch(c -> Character.isDigit(c)) && !evidence.contains("illion")) {
            return null;
        }
        for (Quantity quantity : quantities.find(evidence)) {
            boolean money = quantity.unit().kind() == Unit.Kind.MONEY
                    && quantity.unit().per() == null
                    && Patterns.matches(quantity.unit().code(), "[A-Z]{3}");
            if (money && quantity.direction() == null) {
                return new Money(
                        quantity.value().max().multiply(quantity.unit().factor()),
                        quantity.unit().code());
            }
        }
        return null;
    }

    /** The subject of "said" above the clause: "officials of the Transport Ministry". */
    @Nullable
    String attribution(Sentence sentence, int cue) {
        Token at = sentence.token(cue);
        for (Token above : sentence.ancestors(at)) {
            if (above.isVerb()
                    && above.hasLemma("say", "announce", "tell", "confirm", "report", "add", "note", "state")) {
                var subject = sentence.child(above, "nsubj").orElse(null);
                return subject == null
                                || subject.tag().startsWith("PRP")
                                || subject.tag().startsWith("W")
                        ? null
                        : words(sentence, subject);
            }
        }
        return null;
    }

    private static @Nullable String words(Sentence sentence, Token subject) {
        var span = sentence.span(subject);
        boolean within = span.end() - span.start() <= 120;
        return within ? TitleReader.onOneLine(sentence.text(span)) : null;
    }
}
