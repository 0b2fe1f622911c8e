package pactwire.extract.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of regular expressions and the ways between them, without what a look around would rule out and with every count
 * above a few left open: it takes all that the expressions take, and more. The first places are where each expression has been
 * found. Immutable.
 */
final class Automaton {
    /** A way that costs no letter, and what must hold to go it. */
    enum When {
        ALWAYS,
        AT_START,
        AT_END,
        AT_BOUNDARY,
        WITHIN
    }

    private static final int NOWHERE = -1;

    /** @param letters to go on to {@code next} with; null for a place that only leads on */
    record Place(@Nullable Letters letters, When when, int next, int other) {}

    private final List<Place> places = new ArrayList<>();
    private final int[] starts;

    Automaton(List<Regex> regexes) {
        for (int i = 0; i < regexes.size(); i++) {
            add(null, When.ALWAYS, NOWHERE, NOWHERE);
        }
        this.starts = new int[regexes.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = to(regexes.get(i), i, i);
        }
    }

    Place place(int number) {
        return places.get(number);
    }

    /** Where each expression begins. */
    int[] starts() {
        return starts.clone();
    }

    /** How many expressions, and how many places to have found one. */
    int expressions() {
        return starts.length;
    }

    int size() {
        return places.size();
    }

    boolean asks(When when) {
        return places.stream().anyMatch(place -> place.when() == when);
    }

    /** All places that can be reached from these without a letter. */
    BitSet reached(int[] from, boolean atStart, boolean atEnd, boolean boundary, boolean within) {
        var reached = new BitSet(size());
        var open = new int[size() + 1];
        int count = 0;
        for (int number : from) {
            reached.set(number);
            open[count++] = number;
        }
        while (count > 0) {
            var place = place(open[--count]);
            boolean goes = switch (place.when()) {
                case ALWAYS -> place.letters() == null;
                case AT_START -> atStart;
                case AT_END -> atEnd;
                case AT_BOUNDARY -> boundary;
                case WITHIN -> within;
            };
            if (goes) {
                for (int next : new int[] {place.next(), place.other()}) {
                    if (next >= 0 && !reached.get(next)) {
                        reached.set(next);
                        open[count++] = next;
                    }
                }
            }
        }
        return reached;
    }

    /** Made from the end of the expression to its beginning: each part is told where to go on. */
    private int to(Regex regex, int next, int found) {
        if (regex instanceof Regex.One one) {
            return add(one.letters(), When.ALWAYS, next, NOWHERE);
        } else if (regex instanceof Regex.Look look) {
            return look.when() == When.AT_END ? toEnd(found) : add(null, look.when(), next, NOWHERE);
        } else if (regex instanceof Regex.Sequence sequence) {
            int at = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                at = to(sequence.parts().get(i), at, found);
            }
            return at;
        } else if (regex instanceof Regex.Choice choice) {
            int at = to(choice.ways().get(0), next, found);
            for (Regex way : choice.ways().subList(1, choice.ways().size())) {
                at = add(null, When.ALWAYS, at, to(way, next, found));
            }
            return at;
        }
        return toRepeated((Regex.Repeated) regex, next, found);
    }

    /** What comes after {@code $} takes no letter but the line's end that {@code $} may leave standing, and is let pass. */
    private int toEnd(int found) {
        int end = add(null, When.AT_END, found, NOWHERE);
        for (int i = 0; i < Regex.LONGEST_LINE_END; i++) {
            end = add(null, When.ALWAYS, end, add(Letters.LINE_END, When.ALWAYS, end, NOWHERE));
        }
        return end;
    }

    private int toRepeated(Regex.Repeated repeated, int next, int found) {
        int copies = Math.min(repeated.least(), Regex.MOST_COPIES);
        int at = next;
        if (repeated.least() > copies || repeated.most() > repeated.least() + 1) {
            int again = add(null, When.ALWAYS, NOWHERE, next);
            int once = to(repeated.part(), again, found);
            places.set(again, new Place(null, When.ALWAYS, once, next));
            at = again;
        } else if (repeated.most() > repeated.least()) {
            at = add(null, When.ALWAYS, to(repeated.part(), next, found), next);
        }
        for (int i = 0; i < copies; i++) {
            at = to(repeated.part(), at, found);
        }
        return at;
    }

    private int add(@Nullable Letters letters, When when, int next, int other) {
        places.add(new Place(letters, when, next, other));
        return places.size() - 1;
    }
}
