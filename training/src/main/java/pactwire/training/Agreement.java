package pactwire.training;

import java.util.List;
import java.util.Locale;
import pactwire.extract.sentence.learnt.Scratch;
import pactwire.extract.sentence.learnt.Siblings;
import pactwire.extract.sentence.learnt.Weights;

/**
 * How often the weights say what the teacher says, on sentences neither learnt from.
 *
 * @param tags share of words with the same tag
 * @param heads share of words other than marks with the same head
 * @param relations share of words other than marks with the same head and relation
 * @param names F1 of whole names, kind included
 * @param wordsASecond tags, tree, relations and names, one thread
 */
record Agreement(double tags, double heads, double relations, double names, double wordsASecond) {
    static Agreement of(Weights weights, List<TaughtSentence> sentences) {
        Scratch scratch = new Scratch();
        Siblings siblings = weights.siblings();
        long words = 0;
        long marks = 0;
        long[] same = new long[3];
        long[] names = new long[3];
        long nanos = 0;
        for (TaughtSentence sentence : sentences) {
            long begun = System.nanoTime();
            weights.read(sentence.forms(), scratch, siblings);
            nanos += System.nanoTime() - begun;
            for (int i = 1; i <= sentence.size(); i++) {
                String tag = sentence.tags().get(i - 1);
                words++;
                same[0] += weights.tagger().tags().get(scratch.words.tag(i)).equals(tag) ? 1 : 0;
                if (!Character.isLetter(tag.charAt(0)) || tag.equals("HYPH")) {
                    marks++;
                } else if (scratch.tree.head(i) == sentence.heads()[i]) {
                    same[1]++;
                    String label = weights.labeller().labels().get(scratch.tree.label(i));
                    same[2] += label.equals(sentence.relations().get(i - 1)) ? 1 : 0;
                }
            }
            countNames(weights, scratch, sentence, names);
        }
        double letters = words - marks;
        return new Agreement(
                same[0] / (double) words,
                same[1] / letters,
                same[2] / letters,
                2.0 * names[2] / (names[0] + names[1]),
                words * 1e9 / nanos);
    }

    private static void countNames(Weights weights, Scratch scratch, TaughtSentence sentence, long[] names) {
        List<String> outcomes = weights.names().outcomes();
        boolean open = false;
        for (int i = 1; i <= sentence.size() + 1; i++) {
            String ours = i > sentence.size() ? "O" : outcomes.get(scratch.name(i));
            String theirs = i > sentence.size() ? "O" : sentence.names().get(i - 1);
            boolean bothEnd = !ours.startsWith("I-") && !theirs.startsWith("I-");
            names[2] += open && bothEnd ? 1 : 0;
            names[0] += ours.startsWith("B-") ? 1 : 0;
            names[1] += theirs.startsWith("B-") ? 1 : 0;
            open = ours.startsWith("B-") ? ours.equals(theirs) : open && ours.equals(theirs) && !bothEnd;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "tags %.2f%%, heads %.2f%%, heads and relations %.2f%%, names F1 %.2f%%, %.0f words a second",
                100 * tags,
                100 * heads,
                100 * relations,
                100 * names,
                wordsASecond);
    }
}
