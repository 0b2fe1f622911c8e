package pactwire.extract.time;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.ScreenedPattern;

/** Years that anniversaries count from, from {@code lexicon/time/foundings.csv}. Immutable. */
final class Foundings {
    private static final Foundings LEXICON = read();

    private final Map<ScreenedPattern, Integer> years;

    private Foundings(Map<ScreenedPattern, Integer> years) {
        this.years = Map.copyOf(years);
    }

    static Foundings lexicon() {
        return LEXICON;
    }

    /** The year of the one founding that a sentence names; empty where it names none or two of different years. */
    Optional<Integer> yearIn(String sentence) {
        var found = years.entrySet().stream()
                .filter(founding -> founding.getKey().isIn(sentence))
                .mapToInt(Map.Entry::getValue)
                .distinct()
                .toArray();
        OptionalInt only = found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
        return only.isPresent() ? Optional.of(only.getAsInt()) : Optional.empty();
    }

    private static Foundings read() {
        var years = new LinkedHashMap<ScreenedPattern, Integer>();
        for (var row : Lexicon.load("time/foundings.csv").rows()) {
            var names = row.alternatives("names").stream().map(Pattern::quote).toList();
            years.put(
                    ScreenedPattern.of("\\b(?:" + String.join("|", names) + ")\\b"), Integer.valueOf(row.get("year")));
        }
        return new Foundings(years);
    }
}
