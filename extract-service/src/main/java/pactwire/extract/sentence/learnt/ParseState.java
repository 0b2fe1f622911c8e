package pactwire.extract.sentence.learnt;

/**
 * Where an arc-hybrid parse stands: a stack of words that still seek their head, the next word, and the tree so far.
 * The root stands after the last word and takes exactly one dependent. Reused, so not thread-safe.
 */
public final class ParseState {
    Words words;
    Tree tree;
    int[] stack = new int[128];
    int top;
    int next;

    public ParseState(Words words, Tree tree) {
        this.words = words;
        this.tree = tree;
    }

    public void start() {
        tree.reset(words.size());
        if (stack.length < words.size() + 2) {
            stack = new int[words.size() * 2];
        }
        top = 0;
        next = 1;
    }

    int size() {
        return words.size();
    }

    public boolean isFinished() {
        return next == size() + 1 && top == 0;
    }

    /** The move to make where there is no choice: nothing on the stack, or no word left; else -1. */
    public int forced() {
        if (next > size()) {
            return top == 1 ? Move.LEFT : Move.RIGHT;
        }
        return top == 0 ? Move.SHIFT : -1;
    }

    public boolean allows(int move) {
        return switch (move) {
            case Move.SHIFT -> next <= size();
            case Move.LEFT -> top > 0 && (next <= size() || top == 1);
            default -> top > 1;
        };
    }

    public void make(int move) {
        switch (move) {
            case Move.SHIFT -> stack[top++] = next++;
            case Move.LEFT -> tree.attach(stack[--top], next);
            default -> {
                tree.attach(stack[top - 1], stack[top - 2]);
                top--;
            }
        }
    }

    /**
     * How many of the true arcs a move puts out of reach (Goldberg and Nivre 2013): zero for a move that is right.
     *
     * @param heads true heads by position
     */
    public int cost(int move, int[] heads) {
        return move == Move.SHIFT ? shiftCost(heads) : popCost(move, heads);
    }

    private int shiftCost(int[] heads) {
        int cost = 0;
        for (int i = 0; i < top; i++) {
            cost += heads[stack[i]] == next ? 1 : 0;
            cost += i < top - 1 && heads[next] == stack[i] ? 1 : 0;
        }
        return cost;
    }

    private int popCost(int move, int[] heads) {
        int popped = stack[top - 1];
        int below = top > 1 ? stack[top - 2] : 0;
        int cost = 0;
        for (int i = next; i <= size(); i++) {
            cost += heads[i] == popped ? 1 : 0;
        }
        boolean headLost = move == Move.LEFT ? heads[popped] == below || heads[popped] > next : heads[popped] >= next;
        return cost + (headLost ? 1 : 0);
    }
}
