package pactwire.ingest.clean.page;

import java.util.Locale;

/**
 * One paragraph, heading, list item or table row of a page, as a reader sees it.
 *
 * @param index position on the page, from 0
 * @param text white space collapsed, never empty
 * @param kind what the markup calls it
 * @param linkLength UTF-16 units of {@code text} that stand in links
 * @param region the smallest region that holds it
 */
public record Block(int index, String text, Kind kind, int linkLength, Region region) {
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

    /** Words, by white space. */
    public int words() {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                words++;
            }
        }
        return words;
    }

    /** Ends as a sentence does, closing quotes and brackets aside. */
    public boolean endsAsSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if ("\"'”’»)]* ".indexOf(c) < 0) {
                return ".!?…。:;".indexOf(c) >= 0;
            }
        }
        return false;
    }

    /** For comparing blocks and looking up phrases. */
    public String lowerCase() {
        return text.toLowerCase(Locale.ROOT);
    }
}
