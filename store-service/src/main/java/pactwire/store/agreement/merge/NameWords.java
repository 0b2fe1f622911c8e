package pactwire.store.agreement.merge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of names in English: "deutsche bahn" is "german railway" ({@code merge/name-words.csv}), and so is a body that is
 * known by initials in its own language, "rzd", by its English name ({@code merge/name-initials.csv}).
 */
final class NameWords {
    private static final Map<String, String> ENGLISH = read("name-words.csv");
    private static final Map<String, String> FULL = read("name-initials.csv");

    private static final int SHORTEST_BRAND = 3;

    private static final Set<String> BEGINNINGS_OF_STATES = Arrays.stream(Locale.getISOCountries())
            .map(region -> new Locale.Builder().setRegion(region).build().getDisplayCountry(Locale.ENGLISH))
            .map(name -> PartyName.beginning(name.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    /** What many names begin with. */
    private static final Set<String> COMMON = Set.of(
            "bank",
            "central",
            "federal",
            "european",
            "african",
            "asian",
            "air",
            "arab",
            "british",
            "french",
            "turkish");

    private NameWords() {}

    /** @param name in lower case, without its legal form */
    static List<String> inEnglish(String name) {
        var words = translated(name);
        if (words.isEmpty()) {
            return List.of(name);
        }
        return words.size() == 1 && FULL.containsKey(words.get(0)) ? translated(FULL.get(words.get(0))) : words;
    }

    private static List<String> translated(String name) {
        return Stream.of(name.split(" "))
                .flatMap(word -> Stream.of(ENGLISH.getOrDefault(word, word).split(" ")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The first word, where it alone tells who is meant; else empty. */
    static String brand(List<String> english) {
        var first = english.get(0);
        return first.length() < SHORTEST_BRAND
                        || COMMON.contains(first)
                        || TitleWords.isGeneral(first)
                        || BEGINNINGS_OF_STATES.contains(PartyName.beginning(first))
                ? ""
                : first;
    }

    private static Map<String, String> read(String file) {
        return MergeTable.rows(file).stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
    }
}
