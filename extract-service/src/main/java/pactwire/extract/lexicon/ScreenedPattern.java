package pactwire.extract.lexicon;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried only where a {@link Screen} cannot rule it out. Of the hundreds of patterns asked about
 * every figure nearly all find nothing, and {@link Pattern} finds that out by trying each alternative at each letter; a screen
 * takes one step a letter whatever the pattern, and of one that ends in {@code $} a step or two in all. Answers are those of
 * {@link Pattern}. Thread-safe.
 */
public final class ScreenedPattern {
    private final Pattern pattern;
    /** From the text's last letter on, where the pattern can only be found there. */
    private final boolean backwards;

    private final Screen anywhere;
    private final Screen atStart;

    private ScreenedPattern(Pattern pattern) {
        this.pattern = pattern;
        var regex = RegexReader.read(pattern.pattern());
        var automaton = new Automaton(List.of(regex));
        this.backwards = regex.endsText();
        this.anywhere =
                backwards ? new Screen(new Automaton(List.of(regex.backwards())), false) : new Screen(automaton, true);
        this.atStart = new Screen(automaton, false);
    }

    /** @throws java.util.regex.PatternSyntaxException as {@link Pattern#compile(String)} */
    public static ScreenedPattern of(String regex) {
        return new ScreenedPattern(Pattern.compile(regex));
    }

    /** Whether it is found somewhere: {@link Matcher#find()}. */
    public boolean isIn(String text) {
        return mayBeIn(text) && pattern.matcher(text).find();
    }

    /** Whether it is found at the beginning: {@link Matcher#lookingAt()}. */
    public boolean begins(String text) {
        return begins(text, 0);
    }

    /** Whether it is found at {@code from}, with no look at what stands before. */
    public boolean begins(String text, int from) {
        return atStart.passes(text, from)
                && pattern.matcher(text).region(from, text.length()).lookingAt();
    }

    /** Whether it is all of the text: {@link Matcher#matches()}. */
    public boolean fits(String text) {
        return atStart.passes(text, 0) && pattern.matcher(text).matches();
    }

    /** What stands before the first place where it is found; the whole text where there is none. */
    public String upTo(String text) {
        var found = pattern.matcher(text);
        return mayBeIn(text) && found.find() ? text.substring(0, found.start()) : text;
    }

    /** Worth asking before going from match to match: where false, {@link #matcher} finds nothing. */
    public boolean mayBeIn(String text) {
        return backwards ? anywhere.passesBackwards(text) : anywhere.passes(text, 0);
    }

    /** To find it as often as it stands there, and its groups. */
    public Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    public Pattern pattern() {
        return pattern;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
