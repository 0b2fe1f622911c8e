package pactwire.ingest.clean.page;

import java.util.List;
import pactwire.contract.Removed;

/**
 * The article on a page.
 *
 * @param blocks in page order, each a paragraph
 * @param removed blocks that stand within the article's region or beside it and were left out, each with its rule
 */
public record MainText(List<Block> blocks, List<Removed> removed) {
    public MainText {
        blocks = List.copyOf(blocks);
        removed = List.copyOf(removed);
    }
}
