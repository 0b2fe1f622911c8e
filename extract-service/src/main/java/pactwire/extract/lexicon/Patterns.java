package pactwire.extract.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Patterns that stand where they are read, each compiled once: {@code matches(word, "in|at")}. {@link String#matches} would
 * compile it anew at every word of every sentence. For patterns written in the code, which are few; never for text. Thread-safe:
 * the table is replaced, never changed.
 */
public final class Patterns {
    private static volatile Map<String, Pattern> compiled = Map.of();

    private Patterns() {}

    /** Whether the pattern matches all of the text. */
    public static boolean matches(String text, String pattern) {
        var known = compiled.get(pattern);
        return (known == null ? compile(pattern) : known).matcher(text).matches();
    }

    private static synchronized Pattern compile(String pattern) {
        var more = new HashMap<>(compiled);
        var added = more.computeIfAbsent(pattern, Pattern::compile);
        compiled = Map.copyOf(more);
        return added;
    }
}
