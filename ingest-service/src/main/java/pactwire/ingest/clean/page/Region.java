package pactwire.ingest.clean.page;

import java.util.EnumSet;
import java.util.Set;
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
        FOOTER,
        NAV
    }

    private final int index;
    private final @Nullable Region parent;
    private final String tag;
    private final String names;
    private final int depth;
    private final int first;
    private int end;
    private final @Nullable String furniture;
    private final Set<Holder> holders;
    private final Set<Furniture> furnitures;
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
        this.holders = holders(parent, tag);
        this.furnitures = furnitures(parent, furniture);
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

    private static Set<Holder> holders(@Nullable Region parent, String tag) {
        Set<Holder> above = parent == null ? EnumSet.noneOf(Holder.class) : parent.holders;
        Holder own = switch (tag) {
            case "article" -> Holder.ARTICLE;
            case "main" -> Holder.MAIN;
            case "section" -> Holder.SECTION;
            case "aside" -> Holder.ASIDE;
            case "figure", "figcaption" -> Holder.FIGURE;
            case "blockquote" -> Holder.BLOCKQUOTE;
            case "table" -> Holder.TABLE;
            case "ul", "ol", "dl" -> Holder.LIST;
            case "form" -> Holder.FORM;
            case "header" -> Holder.HEADER;
            case "footer" -> Holder.FOOTER;
            case "nav" -> Holder.NAV;
            default -> null;
        };
        return own == null || above.contains(own) ? above : with(above, own, Holder.class);
    }

    private static Set<Furniture> furnitures(@Nullable Region parent, @Nullable String rule) {
        Set<Furniture> above = parent == null ? EnumSet.noneOf(Furniture.class) : parent.furnitures;
        if (rule == null) {
            return above;
        }
        Furniture own = Furniture.of(rule);
        return above.contains(own) ? above : with(above, own, Furniture.class);
    }

    /** Sets are shared between regions as long as they are equal, so that a deep page costs no more than its size. */
    private static <E extends Enum<E>> Set<E> with(Set<E> above, E own, Class<E> type) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(above);
        set.add(own);
        return set;
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

    /** Kinds of furniture that this element and those above it are. */
    Set<Furniture> furnitures() {
        return furnitures;
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
        return holders.contains(holder);
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
