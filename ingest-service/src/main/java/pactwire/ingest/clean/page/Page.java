package pactwire.ingest.clean.page;

import java.util.List;

/** A page as blocks and the regions that hold them, with running sums over the blocks. */
final class Page {
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
