package pactwire.extract.sentence.learnt;

/**
 * Finds each word's head in one pass from left to right, two moves a word, always taking the move that scores best.
 * Immutable and thread-safe.
 */
public final class ArcParser {
    private final MoveTable table;

    public ArcParser(MoveTable table) {
        this.table = table;
    }

    MoveTable table() {
        return table;
    }

    /** Fills {@link Tree} with heads for the tagged words. */
    public void parse(ParseState state, Scratch scratch) {
        state.start();
        while (!state.isFinished()) {
            int forced = state.forced();
            state.make(forced >= 0 ? forced : choose(state, scratch));
        }
    }

    private int choose(ParseState state, Scratch scratch) {
        int count = ArcFeatures.extract(state, scratch.features);
        table.score(scratch.features, count, scratch.scores);
        return bestAllowed(state, scratch.scores);
    }

    private static int bestAllowed(ParseState state, int[] scores) {
        int best = -1;
        for (int move = 0; move < Move.COUNT; move++) {
            if (state.allows(move) && (best < 0 || scores[move] > scores[best])) {
                best = move;
            }
        }
        return best;
    }
}
