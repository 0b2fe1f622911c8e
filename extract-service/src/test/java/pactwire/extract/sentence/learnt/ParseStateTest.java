package pactwire.extract.sentence.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParseStateTest {
    private final Words words = new Words();
    private final Tree tree = new Tree();
    private final ParseState state = new ParseState(words, tree);

    @Test
    void movesThatCostNothing_rebuildEveryProjectiveTree() {
        Random random = new Random(11);
        for (int run = 0; run < 2_000; run++) {
            int size = 1 + random.nextInt(14);
            int[] heads = randomTree(size, random);
            words.set(Collections.nCopies(size, "word"));
            state.start();
            while (!state.isFinished()) {
                state.make(freeMove(heads));
            }
            assertThat(Arrays.copyOfRange(tree.head, 1, size + 1)).isEqualTo(Arrays.copyOfRange(heads, 1, size + 1));
        }
    }

    @Test
    void anyMoves_endInATreeWithOneRoot() {
        Random random = new Random(12);
        for (int run = 0; run < 2_000; run++) {
            int size = 1 + random.nextInt(30);
            words.set(Collections.nCopies(size, "word"));
            state.start();
            while (!state.isFinished()) {
                int move = random.nextInt(Move.COUNT);
                if (state.allows(move)) {
                    state.make(move);
                }
            }
            long roots = Arrays.stream(tree.head, 1, size + 1)
                    .filter(head -> head == size + 1)
                    .count();
            assertThat(roots).isOne();
        }
    }

    @Test
    void childrenOfAFinishedTree_standFromTheInsideOut() {
        tree.setHeads(new int[] {0, 3, 3, 7, 3, 3, 3, 0}, 6);
        assertThat(new int[] {tree.left[3], tree.left2[3], tree.right[3], tree.right2[3]})
                .containsExactly(1, 2, 6, 5);
        assertThat(new int[] {tree.leftCount[3], tree.rightCount[3]}).containsExactly(2, 3);
    }

    private int freeMove(int[] heads) {
        for (int move = 0; move < Move.COUNT; move++) {
            if (state.allows(move) && state.cost(move, heads) == 0) {
                return move;
            }
        }
        throw new AssertionError("every move from here loses an arc of " + Arrays.toString(heads));
    }

    private static int[] randomTree(int size, Random random) {
        int[] heads = new int[size + 2];
        hang(heads, 1, size, size + 1, random);
        return heads;
    }

    /** Hangs the words from {@code first} to {@code last} under {@code head}, through one of them. */
    private static void hang(int[] heads, int first, int last, int head, Random random) {
        if (first > last) {
            return;
        }
        int top = first + random.nextInt(last - first + 1);
        heads[top] = head;
        hangParts(heads, first, top - 1, top, random);
        hangParts(heads, top + 1, last, top, random);
    }

    private static void hangParts(int[] heads, int first, int last, int head, Random random) {
        for (int from = first; from <= last; ) {
            int to = from + random.nextInt(last - from + 1);
            hang(heads, from, to, head, random);
            from = to + 1;
        }
    }
}
