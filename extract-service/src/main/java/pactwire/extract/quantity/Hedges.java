package pactwire.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Modifier;
import pactwire.extract.lexicon.Lexicon;

/** The words that say how exactly a number is meant, from {@code lexicon/quantity/hedges.csv}. Immutable. */
final class Hedges {
    /** @param from first word of the hedge */
    record Match(Modifier modifier, int from) {}

    private record Hedge(List<String> words, Modifier modifier) {}

    private static final Hedges LEXICON = read();

    private final List<Hedge> before;
    private final List<Hedge> after;

    private Hedges(List<Hedge> before, List<Hedge> after) {
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
    }

    static Hedges lexicon() {
        return LEXICON;
    }

    /** The hedge that ends just before the word at {@code number} or follows the words that end at {@code end}. */
    @Nullable
    Match about(Words words, int number, int end) {
        for (Hedge hedge : before) {
            int from = number - hedge.words().size();
            if (words.matches(from, hedge.words())) {
                return new Match(hedge.modifier(), from);
            }
        }
        for (Hedge hedge : after) {
            if (words.matches(end, hedge.words())) {
                return new Match(hedge.modifier(), number);
            }
        }
        return null;
    }

    private static Hedges read() {
        var before = new ArrayList<Hedge>();
        var after = new ArrayList<Hedge>();
        for (var row : Lexicon.load("quantity/hedges.csv").rows()) {
            for (String written : row.alternatives("written")) {
                var hedge = new Hedge(List.of(written.split(" ")), Modifier.valueOf(row.get("modifier")));
                (row.get("place").equals("before") ? before : after).add(hedge);
            }
        }
        before.sort((one, other) -> other.words().size() - one.words().size());
        return new Hedges(before, after);
    }
}
