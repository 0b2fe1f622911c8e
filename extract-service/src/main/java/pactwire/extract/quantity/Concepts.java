package pactwire.extract.quantity;

/** What a quantity is about, as near as plain text tells: the nouns just before it. */
final class Concepts {
    private static final int FARTHEST = 12;
    private static final int MOST_WORDS = 5;

    private Concepts() {}

    /** The content words nearest before {@code index} in its clause, in their order; empty where there is none. */
    static String before(Words words, int index) {
        var concept = new StringBuilder();
        int taken = 0;
        for (int at = index - 1; at > index - FARTHEST && taken < MOST_WORDS; at--) {
            Word word = words.at(at);
            if (word.kind() == Word.Kind.BREAK || word.is(".") || word.is(";") || word.isNumber() && taken > 0) {
                break;
            }
            boolean content = word.isLetters()
                    && !CountedNouns.isStop(word)
                    && Movements.lexicon().of(word.lower()) == null;
            if (content) {
                concept.insert(0, taken == 0 ? word.text() : word.text() + " ");
                taken++;
            } else if (taken > 0 && (word.is("the") || word.is("a") || word.is("an") || word.is(","))) {
                break;
            }
        }
        return concept.toString();
    }
}
