package pactwire.extract.lexicon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Patterns that stand where they are read, each compiled once: {@code matches(word, "in|at")}. {@link String#matches} would
 * compile it anew at every word of every sentence. For patterns written in the code, which are few; never for text. Thread-safe.
 */
public final class Patterns {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    /** Whether the pattern matches all of the text. */
    public static boolean matches(String text, String pattern) {
        var compiled = COMPILED.get(pattern);
        if (compiled == null) {
            compiled = COMPILED.computeIfAbsent(pattern, Pattern::compile);
        }
        return compiled.matcher(text).matches();
    }
}
