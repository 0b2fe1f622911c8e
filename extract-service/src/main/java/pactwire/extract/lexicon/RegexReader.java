package pactwire.extract.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pactwire.extract.lexicon.Automaton.When;

/**
 * Takes a regular expression of the lexicons to pieces. What looks around without taking letters is left out, but for word
 * boundaries and the text's two ends.
 */
final class RegexReader {
    /** There is something in the expression that nothing is known of here, such as a back reference. */
    private static final class UnknownSyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownSyntaxException(String regex, int at) {
            super("not known at %d: %s".formatted(at, regex));
        }
    }

    /** Takes no letters; all that is known of an expression with something unknown in it. */
    static final Regex NOTHING = new Regex.Sequence(List.of());

    private static final Pattern FLAGS = Pattern.compile("\\(\\?([is]+)([:)])");
    private static final Pattern NAME = Pattern.compile("\\(\\?<[A-Za-z][A-Za-z0-9]*>");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(,?)(\\d*)}");
    private static final String QUOTE_END = "\\E";

    private final String regex;
    private int at;
    private String flags = "";

    private RegexReader(String regex) {
        this.regex = regex;
    }

    /** Of what {@link Pattern} takes; {@link #NOTHING}, which is found everywhere, where that is not known here. */
    static Regex read(String regex) {
        var reader = new RegexReader(regex);
        try {
            var read = reader.choice();
            return reader.at == regex.length() ? read : NOTHING;
        } catch (UnknownSyntaxException notKnown) {
            return NOTHING;
        }
    }

    private Regex choice() throws UnknownSyntaxException {
        var ways = new ArrayList<Regex>(List.of(sequence()));
        while (is('|')) {
            at++;
            ways.add(sequence());
        }
        return ways.size() == 1 ? ways.get(0) : new Regex.Choice(ways);
    }

    private Regex sequence() throws UnknownSyntaxException {
        var parts = new ArrayList<Regex>();
        while (at < regex.length() && !is('|') && !is(')')) {
            parts.add(repeated(part()));
        }
        return new Regex.Sequence(parts);
    }

    private Regex part() throws UnknownSyntaxException {
        char first = regex.charAt(at);
        return switch (first) {
            case '(' -> group();
            case '[' -> one(endOfClass());
            case '\\' -> escaped();
            case '^' -> look(When.AT_START, 1);
            case '$' -> look(When.AT_END, 1);
            case '*', '+', '?', '{' -> throw unknown();
            default -> one(at + Character.charCount(regex.codePointAt(at)));
        };
    }

    private Regex look(When when, int length) {
        at += length;
        return new Regex.Look(when);
    }

    private Regex one(int end) {
        var written = regex.substring(at, end);
        at = end;
        return new Regex.One(Letters.of(flags, written));
    }

    private Regex escaped() throws UnknownSyntaxException {
        if (at + 1 == regex.length()) {
            throw unknown();
        }
        char escaped = regex.charAt(at + 1);
        if (escaped == 'b' || escaped == 'B') {
            return look(escaped == 'b' ? When.AT_BOUNDARY : When.WITHIN, 2);
        }
        if (escaped == 'Q') {
            return quoted();
        }
        if (escaped == 'p' || escaped == 'P') {
            return one(is('{', at + 2) ? regex.indexOf('}', at) + 1 : at + 3);
        }
        if (Character.isLetterOrDigit(escaped) && "dDsSwWnrt".indexOf(escaped) < 0) {
            throw unknown();
        }
        return one(at + 2);
    }

    private Regex quoted() {
        int end = regex.indexOf(QUOTE_END, at);
        int stop = end < 0 ? regex.length() : end;
        var letters = new ArrayList<Regex>();
        for (at += 2; at < stop; at++) {
            letters.add(new Regex.One(Letters.of(flags, Pattern.quote(regex.substring(at, at + 1)))));
        }
        at = Math.min(regex.length(), stop + 2);
        return new Regex.Sequence(letters);
    }

    private Regex group() throws UnknownSyntaxException {
        var set = FLAGS.matcher(regex).region(at, regex.length());
        var named = NAME.matcher(regex).region(at, regex.length());
        String outside = flags;
        boolean looksAround = false;
        if (set.lookingAt()) {
            flags = "(?" + (flags + set.group(1)).replaceAll("[(?)]", "") + ")";
            at = set.end();
            if (set.group(2).equals(")")) {
                return NOTHING; // to the end of the group it stands in
            }
        } else if (named.lookingAt()) {
            at = named.end();
        } else if (regex.startsWith("(?:", at)) {
            at += 3;
        } else if (regex.startsWith("(?=", at) || regex.startsWith("(?!", at)) {
            looksAround = true;
            at += 3;
        } else if (regex.startsWith("(?<=", at) || regex.startsWith("(?<!", at)) {
            looksAround = true;
            at += 4;
        } else if (is('?', at + 1)) {
            throw unknown();
        } else {
            at++;
        }
        var inside = choice();
        if (!is(')')) {
            throw unknown();
        }
        at++;
        flags = outside;
        return looksAround ? NOTHING : inside;
    }

    private Regex repeated(Regex part) throws UnknownSyntaxException {
        if (at == regex.length()) {
            return part;
        }
        int least;
        int most;
        var count = COUNT.matcher(regex).region(at, regex.length());
        if (is('*') || is('+')) {
            least = is('*') ? 0 : 1;
            most = Integer.MAX_VALUE;
            at++;
        } else if (is('?')) {
            least = 0;
            most = 1;
            at++;
        } else if (count.lookingAt()) {
            least = Integer.parseInt(count.group(1));
            most = count.group(2).isEmpty()
                    ? least
                    : count.group(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(count.group(3));
            at = count.end();
        } else {
            return part;
        }
        if (is('?') || is('+')) {
            at++; // lazy or possessive: takes no more than the greedy one
        }
        if (is('*') || is('{')) {
            throw unknown();
        }
        return new Regex.Repeated(part, least, most);
    }

    private int endOfClass() throws UnknownSyntaxException {
        int depth = 0;
        int end = at;
        while (end < regex.length()) {
            char letter = regex.charAt(end);
            if (letter == '\\') {
                end++;
            } else if (letter == '[') {
                depth++;
            } else if (letter == ']' && --depth == 0) {
                return end + 1;
            }
            end++;
        }
        throw unknown();
    }

    private boolean is(char letter) {
        return is(letter, at);
    }

    private boolean is(char letter, int index) {
        return index < regex.length() && regex.charAt(index) == letter;
    }

    private UnknownSyntaxException unknown() {
        return new UnknownSyntaxException(regex, at);
    }
}
