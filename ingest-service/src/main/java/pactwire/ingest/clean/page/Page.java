package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.List;

/** A page as blocks and the regions that hold them, with running sums over the blocks. Immutable. */
public final class Page {
    private static final int LINES_ABOVE = 6;
    private static final int LINES_BELOW = 14;
    private static final int LONGEST_LINE = 200;

    private final List<Block> blocks;
    private final List<Region> regions;
    private final int[] words;
    private final int[] proseWords;
    private final int[] linkUnits;
    private final int[] units;

    /**
     * @param blocks in page order
     * @param regions in the order of their start tags; the first is the body
     */
    Page(List<Block> blocks, List<Region> regions) {
        this.blocks = List.copyOf(blocks);
        this.regions = List.copyOf(regions);
        this.words = new int[blocks.size() + 1];
        this.proseWords = new int[blocks.size() + 1];
        this.linkUnits = new int[blocks.size() + 1];
        this.units = new int[blocks.size() + 1];
        for (Block block : blocks) {
            int i = block.index();
            words[i + 1] = words[i] + block.words();
            proseWords[i + 1] = proseWords[i] + (block.isUnlinkedProse() ? block.words() : 0);
            linkUnits[i + 1] = linkUnits[i] + block.linkLength();
            units[i + 1] = units[i] + block.text().length();
        }
    }

    /**
     * What readers see around a headline: kicker, author line, date line.
     *
     * @param headline as the page states it; where no block says it, the lines above the first long paragraph are taken
     * @return in page order, those above the headline last, longer lines left out
     */
    public List<String> linesAround(String headline) {
        int at = blockThatSays(headline);
        int first = Math.max(0, at - LINES_ABOVE);
        int end = Math.min(blocks.size(), at + 1 + LINES_BELOW);
        var lines = new ArrayList<String>();
        for (Block block : blocks.subList(Math.min(end, at + 1), end)) {
            addLine(block, lines);
        }
        for (Block block : blocks.subList(first, Math.max(first, Math.min(at, end)))) {
            addLine(block, lines);
        }
        return lines;
    }

    private static void addLine(Block block, List<String> lines) {
        if (block.text().length() <= LONGEST_LINE) {
            lines.add(block.text());
        }
    }

    private int blockThatSays(String headline) {
        int found = -1;
        for (Block block : blocks) {
            boolean says = !headline.isEmpty()
                    && block.text().length() < 2 * headline.length() + 20
                    && block.text().contains(headline);
            if (says
                    && (found < 0
                            || block.kind() == Block.Kind.HEADING
                                    && blocks.get(found).kind() != Block.Kind.HEADING)) {
                found = block.index();
            }
        }
        if (found >= 0) {
            return found;
        }
        for (Block block : blocks) {
            if (block.isUnlinkedProse() && block.words() > 25) {
                return Math.max(0, block.index() - LINES_BELOW);
            }
        }
        return 0;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Region> regions() {
        return regions;
    }

    /** Words of prose in the blocks {@code [first, end)}. */
    int proseWords(int first, int end) {
        return proseWords[end] - proseWords[first];
    }

    /** Words of prose on the page. */
    int proseWords() {
        return proseWords[blocks.size()];
    }

    /** Words in the blocks of a region. */
    int words(Region region) {
        return words[region.end()] - words[region.first()];
    }

    /** Share of the page's prose that stands in a region, 0 to 1. */
    double proseShare(Region region) {
        int all = proseWords();
        return all == 0 ? 0 : (double) proseWords(region.first(), region.end()) / all;
    }

    /** Share of a region's text that is links, 0 to 1. */
    double linkDensity(Region region) {
        int all = units[region.end()] - units[region.first()];
        return all == 0 ? 0 : (double) (linkUnits[region.end()] - linkUnits[region.first()]) / all;
    }
}
