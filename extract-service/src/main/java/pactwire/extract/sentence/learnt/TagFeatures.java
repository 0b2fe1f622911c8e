package pactwire.extract.sentence.learnt;

import static pactwire.extract.sentence.learnt.FeatureHash.join;
import static pactwire.extract.sentence.learnt.FeatureHash.of;

/** What the tagger looks at: the word, its endings and shape, its neighbours, and the two tags before. */
public final class TagFeatures {
    private TagFeatures() {}

    /** What {@link Settled} knows tags by: the word as it is written here. */
    public static int key(Words words, int i) {
        return join(words.word[i], words.shape[i]);
    }

    /** Fills {@code features}, at least 80 long, for the word at {@code i}, 1-based, and says how many there are. */
    public static int extract(Words words, int i, int[] features) {
        int before = words.tag[i - 1];
        int before2 = i > 1 ? words.tag[i - 2] : 0;
        int tags = join(before, before2);
        int word = words.word[i];
        int next = words.word[i + 1];
        int next2 = words.wordAt(i + 2);
        int last = words.word[i - 1];
        int n = 0;
        features[n] = of(n++, 0);
        features[n] = of(n++, word);
        features[n] = of(n++, words.suffix1[i]);
        features[n] = of(n++, words.suffix2[i]);
        features[n] = of(n++, words.suffix3[i]);
        features[n] = of(n++, words.suffix4[i]);
        features[n] = of(n++, words.prefix2[i]);
        features[n] = of(n++, words.prefix3[i]);
        features[n] = of(n++, words.shape[i]);
        features[n] = of(n++, before);
        features[n] = of(n++, tags);
        features[n] = of(n++, join(word, before));
        features[n] = of(n++, last);
        features[n] = of(n++, next);
        features[n] = of(n++, join(word, next));
        features[n] = of(n++, join(word, last));
        features[n] = of(n++, next2);
        features[n] = of(n++, words.wordAt(i - 2));
        features[n] = of(n++, words.suffix3[i + 1]);
        features[n] = of(n++, words.suffix2[i + 1]);
        features[n] = of(n++, words.shape[i + 1]);
        features[n] = of(n++, join(before, next));
        features[n] = of(n++, join(words.suffix3[i], before));
        features[n] = of(n++, join(tags, words.suffix2[i]));
        features[n] = of(n++, join(tags, word));
        features[n] = of(n++, join(next, next2));
        features[n] = of(n++, join(words.shape[i], words.suffix3[i]));
        features[n] = of(n++, words.suffix3[i - 1]);
        features[n] = of(n++, join(words.shape[i], before));
        features[n] = of(n++, join(words.shape[i], words.shape[i + 1]));
        return n;
    }
}
