package pactwire.store.agreement.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What words in titles are worth: {@code merge/title-words.csv}, one row one reason. */
final class TitleWords {
    /** Three general words in common say about as much as one specific word. */
    static final double GENERAL_WEIGHT = 0.3;

    private static final Map<String, Entry> ENTRIES = read();
    /** Stems. */
    private static final Set<String> GENERAL = ENTRIES.values().stream()
            .filter(Entry::general)
            .flatMap(entry -> entry.means().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** By stem, the words that are said of another thing's subject: "combination" means what "combine" does. */
    private static final Map<String, Entry> BY_STEM = ENTRIES.entrySet().stream()
            .filter(entry -> entry.getValue().isSynonymOf(entry.getKey()))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> Stem.of(entry.getKey()), Map.Entry::getValue, (one, other) -> one));
    /** Stems. */
    private static final Set<String> MEANT_BY_OTHERS =
            BY_STEM.values().stream().flatMap(entry -> entry.means().stream()).collect(Collectors.toUnmodifiableSet());

    private TitleWords() {}

    /** @param means the words it stands for; itself, others ("npp": nuclear plant), or none; as stems */
    private record Entry(boolean general, List<String> means) {
        boolean isSynonymOf(String word) {
            return !general && !means.isEmpty() && !means.equals(List.of(word));
        }
    }

    /** The stems that a word of a title stands for; none if it says nothing about the subject. */
    static List<String> meanings(String word) {
        var entry = ENTRIES.get(word);
        if (entry == null) {
            entry = ENTRIES.get(Stem.singular(word));
        }
        if (entry == null) {
            var stem = Stem.of(word);
            entry = BY_STEM.get(stem);
            return entry != null ? entry.means() : word.length() < 2 ? List.of() : List.of(stem);
        }
        return entry.means();
    }

    /** Whether other words are taken for this one: "vehicle" stands for cars, and so not for trucks as well. */
    static boolean isMeantByOthers(String stem) {
        return MEANT_BY_OTHERS.contains(stem);
    }

    /** @param word as written, or its stem */
    static boolean isGeneral(String word) {
        return GENERAL.contains(word) || GENERAL.contains(Stem.of(word));
    }

    private static Map<String, Entry> read() {
        var entries = new HashMap<String, Entry>();
        MergeTable.rows("title-words.csv").forEach(row -> entries.put(row[0], entry(row)));
        return Map.copyOf(entries);
    }

    private static Entry entry(String[] row) {
        return switch (row[1]) {
            case "nothing" -> new Entry(false, List.of());
            case "general" -> new Entry(true, List.of(Stem.of(row[0])));
            case "itself" -> new Entry(false, List.of(row[0]));
            default ->
                new Entry(false, Stream.of(row[1].split(" ")).map(Stem::of).toList());
        };
    }
}
