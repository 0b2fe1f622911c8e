package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;

/** What single number words stand for, from {@code lexicon/quantity/number-words.csv}. Immutable. */
final class NumberWords {
    enum Rank {
        /** zero to nineteen */
        UNIT,
        /** twenty to ninety */
        TEN,
        /** hundred */
        HUNDRED,
        /** thousand and above, dozen: multiplies what stands before */
        SCALE,
        /** half, third(s), quarter(s): parts of one */
        PART,
        /** dozens, hundreds, millions: only the order is known */
        ORDER,
        /** bn, mln, k: scales that only follow digits */
        SHORT_SCALE
    }

    record NumberWord(Rank rank, BigDecimal value) {}

    private static final NumberWords LEXICON = read();

    private final Map<String, NumberWord> words;

    private NumberWords(Map<String, NumberWord> words) {
        this.words = Map.copyOf(words);
    }

    static NumberWords lexicon() {
        return LEXICON;
    }

    @Nullable
    NumberWord get(String lower) {
        return words.get(lower);
    }

    @Nullable
    NumberWord get(String lower, Rank rank) {
        var word = words.get(lower);
        return word != null && word.rank() == rank ? word : null;
    }

    private static NumberWords read() {
        var words = new HashMap<String, NumberWord>();
        for (var row : Lexicon.load("quantity/number-words.csv").rows()) {
            var word = new NumberWord(Rank.valueOf(row.get("rank")), value(row.get("value")));
            row.alternatives("written").forEach(written -> words.put(written, word));
        }
        return new NumberWords(words);
    }

    /** {@code 1/3} is a third to 20 places. */
    private static BigDecimal value(String written) {
        int slash = written.indexOf('/');
        return slash < 0
                ? new BigDecimal(written)
                : Fractions.of(
                        new BigDecimal(written.substring(0, slash)), new BigDecimal(written.substring(slash + 1)));
    }
}
