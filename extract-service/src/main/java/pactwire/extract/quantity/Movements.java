package pactwire.extract.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;

/** Words that say where a figure goes ("rose", "cut", "down"), from {@code lexicon/quantity/movements.csv}. Immutable. */
public final class Movements {
    private static final Movements LEXICON = read();

    /** What may stand between such a word and its number. */
    private static final Set<String> BETWEEN = Set.of(
            "by",
            "another",
            "a",
            "an",
            "further",
            "additional",
            "extra",
            "of",
            "only",
            "just",
            "some",
            "still",
            "again",
            "as",
            "much",
            "sharply",
            "slightly");

    private static final int MOST_BETWEEN = 3;
    /** "increase bilateral trade turnover by": words of an object before "by". */
    private static final int MOST_OBJECT = 8;
    /** "gave up 500 yards" says nothing of a direction. */
    private static final Set<String> PARTICLE_OF = Set.of(
            "gave",
            "give",
            "gives",
            "giving",
            "set",
            "made",
            "make",
            "makes",
            "took",
            "take",
            "picked",
            "ended",
            "signed",
            "turned",
            "put",
            "opened",
            "used",
            "racked",
            "backed",
            "came",
            "line",
            "lined",
            "standing",
            "stand",
            "stood",
            "sign",
            "signing",
            "opening",
            "freed",
            "show",
            "start",
            "starting",
            "pick",
            "built",
            "building");

    private final Map<String, Change> words;

    private Movements(Map<String, Change> words) {
        this.words = Map.copyOf(words);
    }

    /** The shipped table. */
    public static Movements lexicon() {
        return LEXICON;
    }

    /** The direction a lower-case word tells: {@link Change#UP}, {@link Change#DOWN}, or null. */
    public @Nullable Change of(String lower) {
        return words.get(lower);
    }

    /** The direction told just before the word at {@code index}, with nothing but "by" and its like between. */
    @Nullable
    Change endsAt(Words text, int index) {
        int at = index - 1;
        while (at > index - 1 - MOST_BETWEEN && BETWEEN.contains(text.at(at).lower())) {
            at--;
        }
        Word word = text.at(at);
        if (word.is("up") && PARTICLE_OF.contains(text.at(at - 1).lower())) {
            return null;
        }
        if (text.at(index - 1).is("by") || text.at(at + 1).is("by")) {
            for (int back = at; back > at - MOST_OBJECT && text.at(back).isLetters(); back--) {
                if (words.containsKey(text.at(back).lower())) {
                    return words.get(text.at(back).lower()); // "grow sales by 35 per cent"
                }
            }
        }
        if (word.is("+") && at == index - 1 && !text.at(index).spaced()) {
            return Change.UP;
        }
        return word.isLetters() ? words.get(word.lower()) : null;
    }

    private static Movements read() {
        var words = new HashMap<String, Change>();
        for (var row : Lexicon.load("quantity/movements.csv").rows()) {
            var direction = Change.valueOf(row.get("direction"));
            row.alternatives("words").forEach(word -> words.put(word, direction));
        }
        return new Movements(words);
    }
}
