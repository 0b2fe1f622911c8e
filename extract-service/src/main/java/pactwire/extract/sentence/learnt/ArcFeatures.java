package pactwire.extract.sentence.learnt;

import static pactwire.extract.sentence.learnt.FeatureHash.join;
import static pactwire.extract.sentence.learnt.FeatureHash.of;

/**
 * What the parser looks at before each move: the top three of the stack, the next three words, their outermost
 * children, how many they have and how far apart they stand (after Zhang and Nivre 2011). One long method, as this is the
 * innermost loop of reading and every line is one feature.
 */
public final class ArcFeatures {
    private ArcFeatures() {}

    /** Fills {@code features}, at least 80 long, and says how many there are. */
    public static int extract(ParseState state, int[] features) {
        Words words = state.words;
        Tree tree = state.tree;
        int[] word = words.word;
        int[] tag = words.tag;
        int[] suffix = words.suffix3;
        int s0 = state.top > 0 ? state.stack[state.top - 1] : 0;
        int s1 = state.top > 1 ? state.stack[state.top - 2] : 0;
        int s2 = state.top > 2 ? state.stack[state.top - 3] : 0;
        int b0 = state.next;
        int b1 = b0 + 1 <= words.size() + 1 ? b0 + 1 : 0;
        int b2 = b1 > 0 && b1 + 1 <= words.size() + 1 ? b1 + 1 : 0;
        int ws0 = word[s0];
        int ws1 = word[s1];
        int wb0 = word[b0];
        int ps0 = tag[s0];
        int ps1 = tag[s1];
        int ps2 = tag[s2];
        int pb0 = tag[b0];
        int pb1 = tag[b1];
        int pb2 = tag[b2];
        int s0b0 = ps0 << 7 | pb0;
        int s1s0 = ps1 << 7 | ps0;
        int n = 0;
        features[n] = of(n++, ws0);
        features[n] = of(n++, join(ws0, ps0));
        features[n] = of(n++, join(ws1, ps1));
        features[n] = of(n++, join(wb0, pb0));
        features[n] = of(n++, join(word[b1], pb1));
        features[n] = of(n++, pb0 << 14 | pb1 << 7 | pb2);
        features[n] = of(n++, ps2 << 14 | s1s0);
        features[n] = of(n++, s0b0 << 14 | pb1 << 7 | pb2);
        features[n] = of(n++, s1s0 << 14 | pb0 << 7 | pb1);
        features[n] = of(n++, s1s0 << 7 | pb0);
        features[n] = of(n++, s0b0 << 7 | pb1);
        features[n] = of(n++, s0b0);
        features[n] = of(n++, s1s0);
        // Pairs of words and tags.
        features[n] = of(n++, join(ws0, wb0));
        features[n] = of(n++, join(ws0, pb0));
        features[n] = of(n++, join(ps0, wb0));
        features[n] = of(n++, join(join(ws0, wb0), s0b0));
        features[n] = of(n++, join(ws1, ws0));
        features[n] = of(n++, join(ws1, ps0));
        features[n] = of(n++, join(ps1, ws0));
        features[n] = of(n++, join(ws1, s0b0));
        features[n] = of(n++, join(ws0, s1s0 << 7 | pb0));
        features[n] = of(n++, join(wb0, s1s0));
        features[n] = of(n++, join(ws1, wb0, ps0));
        features[n] = of(n++, join(ws0, pb0 << 7 | pb1));
        features[n] = of(n++, join(wb0, ps0 << 7 | pb1));
        features[n] = of(n++, join(ws0, word[b1], pb0));
        // Children.
        int l0 = tree.left[s0];
        int r0 = tree.right[s0];
        int r1 = tree.right[s1];
        int lb = tree.left[b0];
        features[n] = of(n++, s0b0 << 7 | tag[l0]);
        features[n] = of(n++, s0b0 << 7 | tag[r0]);
        features[n] = of(n++, s1s0 << 7 | tag[r1]);
        features[n] = of(n++, s1s0 << 7 | tag[l0]);
        features[n] = of(n++, s0b0 << 7 | tag[lb]);
        features[n] = of(n++, s1s0 << 7 | tag[r0]);
        features[n] = of(n++, join(ws0, tag[r0] << 7 | pb0));
        features[n] = of(n++, join(wb0, tag[lb] << 7 | ps0));
        features[n] = of(n++, s0b0 << 14 | tag[r0] << 7 | tag[tree.right2[s0]]);
        features[n] = of(n++, s0b0 << 14 | tag[lb] << 7 | tag[tree.left2[b0]]);
        features[n] = of(n++, join(ws0, word[r0], pb0));
        features[n] = of(n++, join(word[lb], s0b0));
        features[n] = of(n++, join(word[r0], s0b0));
        features[n] = of(n++, join(word[l0], s1s0));
        features[n] = of(n++, join(word[l0], s0b0));
        features[n] = of(n++, join(word[r1], s1s0));
        features[n] = of(n++, join(ws1, word[l0], ps0));
        // Coordination: what stands between the two, and what comes next.
        int alike = words.shape[s1] == words.shape[s0] ? 1 : 0;
        features[n] = of(n++, s1s0 << 14 | tag[r1] << 7 | pb0);
        features[n] = of(n++, join(word[r1], s1s0 << 7 | pb0));
        features[n] = of(n++, join(s1s0 << 8 | tag[r1] << 1 | alike, pb0));
        features[n] = of(n++, join(word[r1], word[l0], s1s0));
        // How far apart, how many children.
        int far = s0 == 0 ? 0 : distance(b0 - s0);
        int near = s1 == 0 ? 0 : distance(s0 - s1);
        int children = Math.min(tree.leftCount[s0], 3) << 2 | Math.min(tree.rightCount[s0], 3);
        features[n] = of(n++, s0b0 << 4 | far);
        features[n] = of(n++, join(ws0, pb0 << 4 | far));
        features[n] = of(n++, join(wb0, ps0 << 4 | far));
        features[n] = of(n++, s1s0 << 4 | near);
        features[n] = of(n++, join(ws1, ps0 << 4 | near));
        features[n] = of(n++, join(ws0, children));
        features[n] = of(n++, s0b0 << 4 | children);
        features[n] = of(n++, s0b0 << 2 | Math.min(tree.leftCount[b0], 3));
        features[n] = of(n++, s1s0 << 2 | Math.min(tree.rightCount[s1], 3));
        features[n] = of(n++, s1s0 << 4 | children);
        // Endings stand in for rare words.
        features[n] = of(n++, join(suffix[s0], pb0));
        features[n] = of(n++, join(suffix[b0], ps0));
        features[n] = of(n++, join(suffix[s0], suffix[b0]));
        features[n] = of(n++, join(suffix[s1], suffix[s0]));
        features[n] = of(n++, join(suffix[s1], s0b0));
        return n;
    }

    private static int distance(int words) {
        if (words <= 4) {
            return words;
        }
        return words <= 7 ? 5 : words <= 12 ? 6 : 7;
    }
}
