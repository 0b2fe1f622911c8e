package pactwire.extract.lexicon;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Automaton.When;

/**
 * Rules out in one pass over a text that an {@link Automaton} finds its way through it. What places it may be in after a letter
 * is worked out when that first comes up and kept, so that most texts cost one look into a table for each letter.
 *
 * <p>Thread-safe: states are immutable but for their table of next states, where a thread that does not see another's entry
 * works out an equal one.
 */
final class Screen {
    /** Kept at most; then all are forgotten. Patterns of the lexicons come to some dozens. */
    private static final int MOST_STATES = 2_000;

    private enum Before {
        NOTHING,
        WORD,
        OTHER,
        /** Beyond ASCII, where it is not asked what is a word. */
        UNKNOWN
    }

    private static final class State {
        final int[] places;
        final Before before;
        /** Numbers of the expressions that had been found just before the letter that led here. */
        final int[] found;

        final @Nullable State[] next;

        State(int[] places, Before before, int[] found, int kinds) {
            this.places = places;
            this.before = before;
            this.found = found;
            this.next = new State[kinds];
        }

        boolean isDead() {
            return places.length == 0;
        }
    }

    private record Key(List<Integer> places, Before before, List<Integer> found) {}

    private final Automaton automaton;
    private final boolean anywhere;
    private final boolean asksBefore;
    /** Letters that no place tells apart are of one kind: by letter, all beyond ASCII as one more. */
    private final byte[] kindOf = new byte[Letters.ASCII + 1];

    private final int[] letterOf;
    /** The kind that stands for the text's end. */
    private final int end;

    private final Map<Key, State> states = new HashMap<>();
    private volatile State start;

    /** @param anywhere whether it is looked for at each letter of a text, or only at the first */
    Screen(Automaton automaton, boolean anywhere) {
        this.automaton = automaton;
        this.anywhere = anywhere;
        this.asksBefore =
                automaton.asks(When.AT_START) || automaton.asks(When.AT_BOUNDARY) || automaton.asks(When.WITHIN);
        var kinds = new HashMap<List<Boolean>, Integer>();
        for (int letter = 0; letter <= Letters.ASCII; letter++) {
            kindOf[letter] =
                    kinds.computeIfAbsent(told(letter), newKind -> kinds.size()).byteValue();
        }
        this.end = kinds.size();
        this.letterOf = new int[end];
        for (int letter = Letters.ASCII; letter >= 0; letter--) {
            letterOf[kindOf[letter]] = letter;
        }
        this.start = newState(automaton.starts(), Before.NOTHING, new int[0]);
    }

    private List<Boolean> told(int letter) {
        var told = IntStream.range(0, automaton.size())
                .mapToObj(automaton::place)
                .filter(place -> place.letters() != null)
                .map(place -> place.letters().takes(letter))
                .collect(Collectors.toList());
        told.add(asksBefore && isWord(letter));
        told.add(letter == Letters.ASCII);
        return told;
    }

    /** False only where nothing is found in {@code text} from {@code from} on. */
    boolean passes(String text, int from) {
        var state = start;
        for (int at = from; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isSurrogate(letter)) {
                return true; // two units, one letter: too rare to tell apart
            }
            state = next(state, kindOf[Math.min(letter, Letters.ASCII)]);
            if (state.found.length > 0 || state.isDead()) {
                return state.found.length > 0;
            }
        }
        return next(state, end).found.length > 0;
    }

    /** The same from the last letter to the first. */
    boolean passesBackwards(String text) {
        var state = start;
        for (int at = text.length() - 1; at >= 0; at--) {
            char letter = text.charAt(at);
            if (Character.isSurrogate(letter)) {
                return true;
            }
            state = next(state, kindOf[Math.min(letter, Letters.ASCII)]);
            if (state.found.length > 0 || state.isDead()) {
                return state.found.length > 0;
            }
        }
        return next(state, end).found.length > 0;
    }

    /** The numbers of all expressions that may be in {@code text}. */
    BitSet found(String text) {
        var found = new BitSet(automaton.expressions());
        var state = start;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isSurrogate(letter)) {
                found.set(0, automaton.expressions());
                return found;
            }
            state = next(state, kindOf[Math.min(letter, Letters.ASCII)]);
            addTo(found, state);
        }
        addTo(found, next(state, end));
        return found;
    }

    private static void addTo(BitSet found, State state) {
        for (int number : state.found) {
            found.set(number);
        }
    }

    private State next(State state, int kind) {
        var next = state.next[kind];
        if (next == null) {
            next = workedOut(state, kind);
            state.next[kind] = next;
        }
        return next;
    }

    private State workedOut(State state, int kind) {
        boolean atEnd = kind == end;
        int letter = atEnd ? ' ' : letterOf[kind];
        boolean unknown = state.before == Before.UNKNOWN || letter == Letters.ASCII;
        boolean changes = (state.before == Before.WORD) != isWord(letter);
        var reached = automaton.reached(
                state.places, state.before == Before.NOTHING, atEnd, unknown || changes, unknown || !changes);
        var found = reached.stream()
                .takeWhile(number -> number < automaton.expressions())
                .toArray();
        var places = IntStream.concat(
                        reached.stream()
                                .mapToObj(automaton::place)
                                .filter(place -> !atEnd && place.letters() != null)
                                .filter(place -> place.letters().takes(letter))
                                .mapToInt(Automaton.Place::next),
                        anywhere ? Arrays.stream(automaton.starts()) : IntStream.empty())
                .sorted()
                .distinct()
                .toArray();
        return kept(places, before(letter), found);
    }

    private Before before(int letter) {
        if (!asksBefore) {
            return Before.OTHER;
        }
        return letter == Letters.ASCII ? Before.UNKNOWN : isWord(letter) ? Before.WORD : Before.OTHER;
    }

    private synchronized State kept(int[] places, Before before, int[] found) {
        if (states.size() >= MOST_STATES) {
            states.clear();
            start = newState(start.places, start.before, start.found);
        }
        return states.computeIfAbsent(
                new Key(boxed(places), before, boxed(found)), missing -> newState(places, before, found));
    }

    private static List<Integer> boxed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private State newState(int[] places, Before before, int[] found) {
        return new State(places, before, found, end + 1);
    }

    private static boolean isWord(int letter) {
        return letter < Letters.ASCII && (letter == '_' || Character.isLetterOrDigit(letter));
    }
}
