package pactwire.extract.sentence.learnt;

/** The moves of arc-hybrid parsing (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
public final class Move {
    /** The next word goes onto the stack. */
    public static final int SHIFT = 0;

    /** The stack's top depends on the next word and leaves. */
    public static final int LEFT = 1;

    /** The stack's top depends on the word below it and leaves. */
    public static final int RIGHT = 2;

    public static final int COUNT = 3;

    private Move() {}
}
