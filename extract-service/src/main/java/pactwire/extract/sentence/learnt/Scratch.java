package pactwire.extract.sentence.learnt;

/** What one reading needs and gives back: no garbage per word. Not thread-safe; one for each call. */
public final class Scratch {
    public final Words words = new Words();
    public final Tree tree = new Tree();
    final int[] features = new int[128];
    final int[] ends = new int[128];
    final int[] scores = new int[128];
    final ParseState state = new ParseState(words, tree);
    private int[] names = new int[128];

    /** Number of the name finder's outcome for a word, 1-based. */
    public int name(int position) {
        return names[position] - 1;
    }

    int[] names(int size) {
        if (names.length < size + 2) {
            names = new int[size * 2];
        }
        return names;
    }

    int best(int outcomes) {
        int best = 0;
        for (int k = 1; k < outcomes; k++) {
            if (scores[k] > scores[best]) {
                best = k;
            }
        }
        return best;
    }
}
