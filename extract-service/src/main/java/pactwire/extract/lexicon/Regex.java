package pactwire.extract.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import pactwire.extract.lexicon.Automaton.When;

/** A regular expression in parts, as far as {@link RegexReader} knows them. */
sealed interface Regex {
    /** Of a part that is repeated; beyond them any number will do. */
    int MOST_COPIES = 4;

    /** What {@code $} may leave standing, in UTF-16 units. */
    int LONGEST_LINE_END = 2;

    record One(Letters letters) implements Regex {
        @Override
        public Regex backwards() {
            return this;
        }
    }

    record Look(When when) implements Regex {
        @Override
        public boolean endsText() {
            return when == When.AT_END;
        }

        @Override
        public Regex backwards() {
            return switch (when) {
                case AT_START -> new Look(When.AT_END);
                case AT_END ->
                    new Sequence(List.of(
                            new Look(When.AT_START), new Repeated(new One(Letters.LINE_END), 0, LONGEST_LINE_END)));
                default -> this;
            };
        }
    }

    record Sequence(List<Regex> parts) implements Regex {
        @Override
        public boolean endsText() {
            return !parts.isEmpty() && parts.get(parts.size() - 1).endsText();
        }

        @Override
        public Regex backwards() {
            var backwards = new ArrayList<Regex>();
            parts.forEach(part -> backwards.add(part.backwards()));
            Collections.reverse(backwards);
            return new Sequence(backwards);
        }
    }

    record Choice(List<Regex> ways) implements Regex {
        @Override
        public boolean endsText() {
            return ways.stream().allMatch(Regex::endsText);
        }

        @Override
        public Regex backwards() {
            return new Choice(ways.stream().map(Regex::backwards).toList());
        }
    }

    /** @param most {@link Integer#MAX_VALUE} where there is no most */
    record Repeated(Regex part, int least, int most) implements Regex {
        @Override
        public Regex backwards() {
            return new Repeated(part.backwards(), least, most);
        }
    }

    /** Whether it can only be found where the text ends: its last part is {@code $}. */
    default boolean endsText() {
        return false;
    }

    /** What takes the letters of a text from the last to the first. */
    Regex backwards();
}
