package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pactwire.ingest.clean.score.TextShape;

/** Collects blocks and regions in page order. */
final class PageBuilder {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private char[] text = new char[1024];
    private int length;
    private Region region = Region.body();
    private int linkLength;

    PageBuilder() {
        regions.add(region);
    }

    void open(String tag, String names, NameRules.Verdict verdict) {
        region = Region.below(region, regions.size(), tag, names, blocks.size(), verdict);
        regions.add(region);
    }

    void close() {
        region.close(blocks.size());
        Region parent = region.parent();
        if (parent != null) {
            region = parent;
        }
    }

    void space() {
        if (length > 0 && text[length - 1] != ' ') {
            reserve(1);
            text[length++] = ' ';
        }
    }

    private void reserve(int units) {
        if (length + units > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + units));
        }
    }

    /** @return true when something visible was added */
    boolean append(String piece, boolean linked) {
        int before = length;
        int units = piece.length();
        reserve(units);
        // Behind what is written, so that white space is collapsed in place.
        piece.getChars(0, units, text, before);
        for (int i = before; i < before + units; i++) {
            char c = text[i];
            if (!isSpace(c)) {
                text[length++] = c;
            } else if (length > 0 && text[length - 1] != ' ') {
                text[length++] = ' ';
            }
        }
        int added = length - before;
        if (linked) {
            linkLength += added;
        }
        return added > 1 || (added == 1 && text[before] != ' ');
    }

    private static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c == '\n' || c == 0 || Character.isWhitespace(c);
        }
        return c >= 0x80 && (c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c));
    }

    void flush() {
        if (length == 0) {
            return;
        }
        int end = text[length - 1] == ' ' ? length - 1 : length;
        if (end > 0) {
            var block = new String(text, 0, end);
            blocks.add(new Block(blocks.size(), block, kind(), TextShape.of(text, end), linkLength, region));
        }
        length = 0;
        linkLength = 0;
    }

    private Block.Kind kind() {
        return switch (region.tag()) {
            case "p", "blockquote" -> Block.Kind.PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt" -> Block.Kind.LIST_ITEM;
            case "tr" -> Block.Kind.TABLE_ROW;
            case "pre", "address", "figcaption", "caption" -> Block.Kind.OTHER;
            default -> Block.Kind.LOOSE;
        };
    }

    Page build() {
        flush();
        regions.get(0).close(blocks.size());
        return new Page(blocks, regions);
    }
}
