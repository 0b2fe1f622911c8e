package pactwire.ingest.clean.page;

import java.util.List;
import pactwire.contract.Removed;

/**
 * The article on a page.
 *
 * @param paragraphs in page order, none empty
 * @param removed blocks that were left out, in page order, each with its rule
 */
public record MainText(List<String> paragraphs, List<Removed> removed) {
    public MainText {
        paragraphs = List.copyOf(paragraphs);
        removed = List.copyOf(removed);
    }
}
