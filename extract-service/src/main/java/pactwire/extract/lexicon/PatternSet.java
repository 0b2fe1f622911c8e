package pactwire.extract.lexicon;

import java.util.BitSet;
import java.util.List;

/**
 * Many regular expressions, of which one pass over a text tells which may be found in it. For patterns of a few words each: those
 * that take long stretches of anything make too many combinations. Thread-safe.
 */
public final class PatternSet {
    private final Screen screen;

    private PatternSet(Screen screen) {
        this.screen = screen;
    }

    public static PatternSet of(List<String> regexes) {
        return new PatternSet(
                new Screen(new Automaton(regexes.stream().map(RegexReader::read).toList()), true));
    }

    /** By their places in the list: all that are in the text, and perhaps some that are not. */
    public BitSet mayBeIn(String text) {
        return screen.found(text);
    }
}
