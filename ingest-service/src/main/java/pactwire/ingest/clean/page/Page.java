package pactwire.ingest.clean.page;

import java.util.List;

/**
 * A page as blocks and the regions that hold them.
 *
 * @param blocks in page order
 * @param regions in the order of their start tags; the first is the body
 */
public record Page(List<Block> blocks, List<Region> regions) {
    public Page {
        blocks = List.copyOf(blocks);
        regions = List.copyOf(regions);
    }
}
