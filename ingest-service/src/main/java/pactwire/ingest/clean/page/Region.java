package pactwire.ingest.clean.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds blocks. Blocks are numbered in page order, so that a region is the range of blocks
 * {@code [first, end)}, and sums over regions are differences of running sums.
 */
final class Region {
    /** What holds a region, by element name. */
    enum Holder {
        ARTICLE,
        MAIN,
        SECTION,
        ASIDE,
        FIGURE,
        BLOCKQUOTE,
        TABLE,
        LIST,
        FORM,
        HEADER,
        FOOTER
    }

    private static final Map<String, Holder> HOLDERS = Map.ofEntries(
            Map.entry("article", Holder.ARTICLE),
            Map.entry("main", Holder.MAIN),
            Map.entry("section", Holder.SECTION),
            Map.entry("aside", Holder.ASIDE),
            Map.entry("figure", Holder.FIGURE),
            Map.entry("figcaption", Holder.FIGURE),
            Map.entry("blockquote", Holder.BLOCKQUOTE),
            Map.entry("table", Holder.TABLE),
            Map.entry("ul", Holder.LIST),
            Map.entry("ol", Holder.LIST),
            Map.entry("dl", Holder.LIST),
            Map.entry("form", Holder.FORM),
            Map.entry("header", Holder.HEADER),
            Map.entry("footer", Holder.FOOTER));

    private final int index;
    private final @Nullable Region parent;
    private final String tag;
    private final String names;
    private final int depth;
    private final int first;
    private int end;
    private final @Nullable String furniture;
    /** One bit a {@link Holder}, this element and those above. */
    private final int holders;

    /** One bit a {@link Furniture}, this element and those above. */
    private final int furnitures;

    private final @Nullable Region outermostFurniture;
    private final @Nullable Region articleBody;
    private final boolean summary;

    private Region(int index, String tag, String names, int first, @Nullable Region parent, NameRules.Verdict verdict) {
        this.index = index;
        this.parent = parent;
        this.tag = tag;
        this.names = names;
        this.first = first;
        this.end = first;
        this.furniture = verdict.furniture();
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.holders = (parent == null ? 0 : parent.holders) | bit(HOLDERS.get(tag));
        this.furnitures =
                (parent == null ? 0 : parent.furnitures) | bit(furniture == null ? null : Furniture.of(furniture));
        Region above = parent == null ? null : parent.outermostFurniture;
        this.outermostFurniture = above == null && furniture != null ? this : above;
        this.summary = verdict.summary();
        this.articleBody = verdict.article() ? this : parent == null ? null : parent.articleBody;
    }

    static Region body() {
        return new Region(0, "body", "", 0, null, NameRules.SILENT);
    }

    static Region below(Region parent, int index, String tag, String names, int first, NameRules.Verdict verdict) {
        return new Region(index, tag, names, first, parent, verdict);
    }

    private static int bit(@Nullable Enum<?> value) {
        return value == null ? 0 : 1 << value.ordinal();
    }

    /** Position among the page's regions, in the order of start tags. */
    int index() {
        return index;
    }

    /** Null for the body. */
    @Nullable
    Region parent() {
        return parent;
    }

    /** This region for 0, its parent for 1, …; the body beyond. */
    Region above(int levels) {
        Region region = this;
        for (int i = 0; i < levels && region.parent != null; i++) {
            region = region.parent;
        }
        return region;
    }

    /** Lower-case element name. */
    String tag() {
        return tag;
    }

    /** Class, id and role as the page writes them, separated by spaces. */
    String names() {
        return names;
    }

    /** Regions above this one. */
    int depth() {
        return depth;
    }

    /** Index of the first block. */
    int first() {
        return first;
    }

    /** One past the index of the last block. */
    int end() {
        return end;
    }

    /** Number of blocks. */
    int size() {
        return end - first;
    }

    /** Rule by which this very element is furniture, or null. */
    @Nullable
    String furniture() {
        return furniture;
    }

    /** This element or one above it is furniture of that kind. */
    boolean isWithin(Furniture kind) {
        return (furnitures & bit(kind)) != 0;
    }

    /** The outermost element, this one or above, that is furniture. */
    @Nullable
    Region outermostFurniture() {
        return outermostFurniture;
    }

    /** The nearest element, this one or above, that is named as the body of an article is named. */
    @Nullable
    Region articleBody() {
        return articleBody;
    }

    /** Elements of note that this one is or stands in. */
    boolean isWithin(Holder holder) {
        return (holders & bit(holder)) != 0;
    }

    /** Named as the lines between headline and text are. */
    boolean isSummary() {
        return summary;
    }

    boolean contains(Block block) {
        return first <= block.index() && block.index() < end;
    }

    void close(int endBlock) {
        this.end = endBlock;
    }
}
