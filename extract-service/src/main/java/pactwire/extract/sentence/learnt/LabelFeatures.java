package pactwire.extract.sentence.learnt;

import static pactwire.extract.sentence.learnt.FeatureHash.join;
import static pactwire.extract.sentence.learnt.FeatureHash.of;

/**
 * What tells a relation on the finished tree: the word and its head, what stands between and around them, the head's
 * auxiliaries, the word's own first and last children.
 */
public final class LabelFeatures {
    private LabelFeatures() {}

    /** What {@link Settled} knows relations by: the word, its tag, the head's, and the side the head is on. */
    public static int key(Words words, Tree tree, int d) {
        int head = tree.head[d];
        int side = head > words.size() ? 2 : d < head ? 0 : 1;
        return join(words.word[d], words.tag[d] << 9 | words.tag[head] << 2 | side);
    }

    /** Fills {@code features} for the arc above the word at {@code d}, and says how many there are. */
    public static int extract(Words words, Tree tree, Siblings siblings, int d, int[] features) {
        int[] word = words.word;
        int[] tag = words.tag;
        int[] suffix = words.suffix3;
        int root = words.size() + 1;
        int h = tree.head[d];
        int grand = h == root ? 0 : tree.head[h];
        int side = h == root ? 2 : d < h ? 0 : 1;
        int distance = h == root ? 15 : Math.max(-6, Math.min(6, d - h)) + 7;
        int first = tree.leftCount[d] > 0 ? siblings.firstLeft[d] : tree.rightCount[d] > 0 ? siblings.firstRight[d] : 0;
        int last = tree.rightCount[d] > 0 ? tree.right[d] : tree.left[d];
        int auxiliaries = siblings.auxiliaries[h];
        int before = siblings.before[d];
        int after = siblings.after[d];
        int rank = Math.min(siblings.rank[d], 3);
        int wd = word[d];
        int wh = word[h];
        int pair = tag[d] << 9 | tag[h] << 2 | side;
        int dep = tag[d] << 2 | side;
        int n = 0;
        features[n] = of(n++, dep);
        features[n] = of(n++, tag[h] << 2 | side);
        features[n] = of(n++, join(wd, side));
        features[n] = of(n++, join(wh, side));
        features[n] = of(n++, pair);
        features[n] = of(n++, join(wd, tag[h] << 2 | side));
        features[n] = of(n++, join(wh, dep));
        features[n] = of(n++, join(wd, wh, side));
        features[n] = of(n++, pair << 4 | distance);
        features[n] = of(n++, join(wd, tag[h] << 4 | distance));
        features[n] = of(n++, join(pair, tag[before]));
        features[n] = of(n++, join(pair, tag[after]));
        features[n] = of(n++, join(pair, word[before]));
        features[n] = of(n++, join(pair, word[after]));
        features[n] = of(n++, join(pair, auxiliaries));
        features[n] = of(n++, join(suffix[h], auxiliaries, dep));
        features[n] = of(n++, join(siblings.auxiliaries[d], pair));
        features[n] = of(n++, join(suffix[d], tag[h] << 2 | side));
        features[n] = of(n++, join(suffix[d], suffix[h], side));
        features[n] = of(n++, join(pair, tag[d - 1] << 7 | tag[d + 1]));
        features[n] = of(n++, join(pair, tag[grand]));
        features[n] = of(n++, join(pair, word[first]));
        features[n] = of(n++, join(pair, tag[first] << 7 | tag[last]));
        features[n] = of(n++, join(wh, word[first], dep));
        features[n] = of(n++, pair << 2 | rank);
        features[n] = of(n++, join(wh, dep << 2 | rank));
        features[n] = of(n++, join(wd, tag[d]));
        features[n] = of(n++, join(words.shape[d], pair));
        features[n] = of(n++, join(word[d - 1], dep));
        features[n] = of(n++, join(pair, word[tree.left[d]]));
        features[n] = of(n++, join(pair, siblings.comma[d]));
        features[n] = of(n++, join(wh, word[grand], dep));
        return n;
    }
}
