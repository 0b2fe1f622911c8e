package pactwire.ingest.clean.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pactwire.ingest.clean.RuleTable;

/** What lines speak of, by single words from {@code cleaning/line-words.csv}. Thread-safe. */
final class LineWords {
    /** What a word is a sign of. */
    enum Kind {
        PICTURE,
        PERSON,
        SELLING,
        LINKS,
        LEGAL,
        TIME
    }

    private static final int KINDS = Kind.values().length;
    private static final LineWords TABLE = new LineWords();

    /** For each word a bit a kind. */
    private final Map<String, Integer> kinds = new HashMap<>();

    private LineWords() {
        for (var row : RuleTable.read("line-words.csv")) {
            int bit =
                    1 << Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)).ordinal();
            kinds.merge(row.get("word"), bit, (one, other) -> one | other);
        }
    }

    /**
     * @param words in small letters
     * @return how many of them are of each kind, in the order of {@link Kind}
     */
    static int[] count(List<String> words) {
        int[] counts = new int[KINDS];
        for (String word : words) {
            int bits = TABLE.kinds.getOrDefault(word, 0);
            for (int kind = 0; bits != 0; kind++, bits >>= 1) {
                counts[kind] += bits & 1;
            }
        }
        return counts;
    }
}
