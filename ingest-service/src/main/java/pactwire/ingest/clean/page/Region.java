package pactwire.ingest.clean.page;

import org.jspecify.annotations.Nullable;

/**
 * An element that holds blocks. Blocks are numbered in page order, so that a region is the range of blocks
 * {@code [first, end)}, and sums over regions are differences of running sums.
 */
public final class Region {
    private final int index;
    private final @Nullable Region parent;
    private final String tag;
    private final String names;
    private final int depth;
    private final int first;
    private int end;
    private @Nullable String furniture;
    private boolean articleName;

    Region(int index, @Nullable Region parent, String tag, String names, int first) {
        this.index = index;
        this.parent = parent;
        this.tag = tag;
        this.names = names;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.first = first;
        this.end = first;
    }

    /** Position among the page's regions, in the order of start tags. */
    public int index() {
        return index;
    }

    /** Null for the body. */
    public @Nullable Region parent() {
        return parent;
    }

    /** Lower-case element name. */
    public String tag() {
        return tag;
    }

    /** Class, id and role as the page writes them, separated by spaces. */
    public String names() {
        return names;
    }

    /** Regions above this one. */
    public int depth() {
        return depth;
    }

    /** Index of the first block. */
    public int first() {
        return first;
    }

    /** One past the index of the last block. */
    public int end() {
        return end;
    }

    /** Rule by which this very element is furniture, or null. */
    public @Nullable String furniture() {
        return furniture;
    }

    /** Named as the body of an article is named. */
    public boolean isArticleName() {
        return articleName;
    }

    void close(int endBlock) {
        this.end = endBlock;
    }

    void mark(@Nullable String furnitureRule, boolean isArticleName) {
        this.furniture = furnitureRule;
        this.articleName = isArticleName;
    }
}
