package pactwire.ingest.clean.page;

import java.util.Locale;
import pactwire.ingest.clean.score.TextShape;

/**
 * One paragraph, heading, list item or table row of a page, as a reader sees it.
 *
 * @param index position on the page, from 0
 * @param text white space collapsed, never empty
 * @param kind what the markup calls it
 * @param shape what the text looks like
 * @param linkLength UTF-16 units of {@code text} that stand in links
 * @param region the smallest region that holds it
 */
record Block(int index, String text, Kind kind, TextShape shape, int linkLength, Region region) {
    /** What the markup calls a block. */
    public enum Kind {
        /** A {@code <p>}. */
        PARAGRAPH,
        /** Text straight in a {@code <div>}, {@code <section>}, … */
        LOOSE,
        HEADING,
        LIST_ITEM,
        TABLE_ROW,
        /** {@code <pre>}, {@code <address>}, {@code <figcaption>}, … */
        OTHER
    }

    /** Share of the text that is links, 0 to 1. */
    public double linkDensity() {
        return Math.min(1.0, (double) linkLength / text.length());
    }

    /** Words of the text. */
    public int words() {
        return shape.words();
    }

    /** Reads as running text. */
    boolean isProse() {
        return shape.isProse();
    }

    /** For comparing blocks and looking up phrases. */
    public String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Reads as running text and is not mostly links. */
    boolean isUnlinkedProse() {
        return isProse() && linkDensity() < 0.5;
    }
}
