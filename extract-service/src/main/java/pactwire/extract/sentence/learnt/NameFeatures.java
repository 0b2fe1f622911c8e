package pactwire.extract.sentence.learnt;

import static pactwire.extract.sentence.learnt.FeatureHash.join;
import static pactwire.extract.sentence.learnt.FeatureHash.of;

/** What the name finder looks at: words, tags and shapes two to either side, and what it said of the two words before. */
public final class NameFeatures {
    private NameFeatures() {}

    /**
     * Fills {@code features} for the word at {@code i} and says how many there are.
     *
     * @param outcomes what was said of the words before, by position, plus one
     */
    public static int extract(Words words, int[] outcomes, int i, int[] features) {
        int[] word = words.word;
        int[] tag = words.tag;
        int[] shape = words.shape;
        int last = outcomes[i - 1];
        int last2 = i > 1 ? outcomes[i - 2] : 0;
        int before = word[i - 1];
        int before2 = words.wordAt(i - 2);
        int next = word[i + 1];
        int next2 = words.wordAt(i + 2);
        int n = 0;
        features[n] = of(n++, last);
        features[n] = of(n++, last << 4 | last2);
        features[n] = of(n++, word[i]);
        features[n] = of(n++, join(word[i], last));
        features[n] = of(n++, tag[i] << 4 | last);
        features[n] = of(n++, join(shape[i], last));
        features[n] = of(n++, join(word[i], shape[i]));
        features[n] = of(n++, words.suffix3[i]);
        features[n] = of(n++, words.suffix2[i]);
        features[n] = of(n++, words.prefix3[i]);
        features[n] = of(n++, join(before, last));
        features[n] = of(n++, before);
        features[n] = of(n++, before2);
        features[n] = of(n++, next);
        features[n] = of(n++, next2);
        features[n] = of(n++, join(before, word[i]));
        features[n] = of(n++, join(word[i], next));
        features[n] = of(n++, join(before2, before));
        features[n] = of(n++, join(next, next2));
        features[n] = of(n++, join(before, tag[i] << 4 | last));
        features[n] = of(n++, join(next, tag[i] << 4 | last));
        features[n] = of(n++, (tag[i - 1] << 14 | tag[i] << 7 | tag[i + 1]) << 4 | last);
        features[n] = of(n++, (tag[i] << 14 | tag[i + 1] << 7 | tag[words.clamp(i + 2)]) << 4 | last);
        features[n] = of(n++, join(shape[i - 1], shape[i], last));
        features[n] = of(n++, join(shape[i], shape[i + 1], last));
        features[n] = of(n++, join(word[i], shape[i + 1], last));
        features[n] = of(n++, join(words.suffix4[i], last));
        features[n] = of(n++, join(words.suffix3[i + 1], last));
        features[n] = of(n++, join(words.suffix3[i - 1], last));
        features[n] = of(n++, join(before2, before, last));
        return n;
    }
}
