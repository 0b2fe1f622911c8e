package pactwire.extract.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which letters one place of a pattern takes: told one by one of ASCII, all alike beyond it.
 *
 * @param low bit by bit whether it takes U+0000 to U+003F
 * @param high whether it takes U+0040 to U+007F
 * @param beyond whether it may take anything else
 */
record Letters(long low, long high, boolean beyond) {
    static final int ASCII = 128;

    /** Asked of {@link Pattern} itself, for it knows best; there are few different ones. */
    private static final Map<String, Letters> KNOWN = Collections.synchronizedMap(new HashMap<>());

    /** What ends a line. */
    static final Letters LINE_END = of("", "[\\n\\r\\u0085\\u2028\\u2029]");

    /** @param flags such as {@code (?i)}, or empty */
    static Letters of(String flags, String written) {
        return KNOWN.computeIfAbsent(flags + written, regex -> asked(regex, written));
    }

    private static Letters asked(String regex, String written) {
        var matcher = Pattern.compile(regex).matcher("");
        long low = 0;
        long high = 0;
        for (int letter = 0; letter < ASCII; letter++) {
            if (matcher.reset(String.valueOf((char) letter)).matches()) {
                if (letter < Long.SIZE) {
                    low |= 1L << letter;
                } else {
                    high |= 1L << letter;
                }
            }
        }
        return new Letters(low, high, mayGoBeyond(written));
    }

    private static boolean mayGoBeyond(String written) {
        if (written.length() == 1) {
            return written.equals(".") || written.charAt(0) >= ASCII;
        }
        boolean plain = written.chars().allMatch(letter -> letter < ASCII);
        boolean open =
                written.contains("^") || written.contains("&&") || written.matches("(?s).*\\\\[^\\W_dswabefnrtz].*");
        return !plain || open;
    }

    boolean takes(int letter) {
        return letter >= ASCII ? beyond : ((letter < Long.SIZE ? low : high) >>> letter & 1) != 0;
    }
}
