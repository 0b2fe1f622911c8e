package pactwire.extract.sentence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words whose full stop belongs to them, read from {@code lexicon/sentence/abbreviations.csv}. Immutable. */
final class Abbreviations {
    /** When a word keeps its full stop, and whether a sentence may end there all the same. */
    enum Kind {
        /** Stands before a name: "Mr.", "Gen."; no sentence ends there. */
        TITLE,
        /** Only before a number: "No. 5"; else the full stop is a full stop. */
        NUMBERED,
        /** A month or day: before a number it runs on, else a sentence may end there. */
        DATE,
        /** After a name, or for a place: "Co.", "U.S."; a sentence ends there if a new one plainly begins. */
        CLOSING,
        /** Inside a sentence: "e.g.", "vs."; no sentence ends there. */
        INNER
    }

    private static final Abbreviations SHIPPED = new Abbreviations();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> sentenceStarters;

    private Abbreviations() {
        for (String[] row : LexiconTable.read("abbreviations.csv")) {
            kinds.put(row[0], Kind.valueOf(row[1]));
        }
        sentenceStarters = LexiconTable.firstColumn("sentence-starters.csv");
    }

    static Abbreviations shipped() {
        return SHIPPED;
    }

    /** @param word without its full stop, as written */
    @Nullable
    Kind kind(String word) {
        return kinds.get(word);
    }

    /** Words that, with a capital, begin sentences and hardly ever continue a name: "The", "However". */
    boolean startsSentence(String word) {
        return sentenceStarters.contains(word);
    }
}
