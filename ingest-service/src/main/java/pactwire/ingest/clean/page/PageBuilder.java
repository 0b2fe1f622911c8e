package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.List;

/** Collects blocks and regions in page order. */
final class PageBuilder {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
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
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** @return true when something visible was added */
    boolean append(String piece, boolean linked) {
        int before = text.length();
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c == 0) {
                space();
            } else {
                text.append(c);
            }
        }
        int added = text.length() - before;
        if (linked) {
            linkLength += added;
        }
        return added > 1 || (added == 1 && text.charAt(before) != ' ');
    }

    void flush() {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0) {
            String block = text.substring(0, end);
            blocks.add(new Block(blocks.size(), block, kind(), TextShape.of(block), linkLength, region));
        }
        text.setLength(0);
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
