package pactwire.ingest.clean.page;

import org.jspecify.annotations.Nullable;

/**
 * What each block is worth by rule: its words, for the article or against it. The article stands in the region whose
 * blocks are worth most together.
 */
final class Worth {
    /** A furniture name that would take so much of the page's prose names a wrapper. */
    private static final double WRAPPER_SHARE = 0.5;

    /** A region named as articles' bodies are is believed before an unnamed one of nearly the same worth. */
    private static final double NAME_BONUS = 1.1;

    private final Page page;
    private final @Nullable String[] furniture;
    private final Region best;

    Worth(Page page) {
        this.page = page;
        this.furniture = furniture(page);
        this.best = findBest();
    }

    /** Region worth most; the body where no region is worth anything. */
    Region best() {
        return best;
    }

    /** Rule by which a block is furniture, a wrapper's name forgiven, or null. */
    @Nullable
    String furniture(Block block) {
        return furniture[block.index()];
    }

    private Region findBest() {
        double[] sums = new double[page.blocks().size() + 1];
        for (Block block : page.blocks()) {
            sums[block.index() + 1] = sums[block.index()] + worth(block);
        }
        Region found = page.regions().get(0);
        double most = 0;
        for (Region region : page.regions()) {
            double worth = sums[region.end()] - sums[region.first()];
            if (region.articleBody() == region) {
                worth *= NAME_BONUS;
            }
            if (worth > 0 && worth >= most) {
                found = region;
                most = worth;
            }
        }
        return found;
    }

    private double worth(Block block) {
        int words = block.words();
        if (furniture(block) != null || block.linkDensity() > 0.5) {
            return -words;
        }
        if (block.kind() == Block.Kind.HEADING) {
            return 0;
        }
        return block.isProse() ? words * (1 - block.linkDensity()) : -Math.min(words, 8);
    }

    /** Furniture is inherited from above; a name that would take half the page's prose is forgiven. */
    private static @Nullable String[] furniture(Page page) {
        var byRegion = new String[page.regions().size()];
        for (Region region : page.regions()) {
            Region parent = region.parent();
            String inherited = parent == null ? null : byRegion[parent.index()];
            boolean wrapper = page.proseShare(region) > WRAPPER_SHARE;
            byRegion[region.index()] = inherited != null || wrapper ? inherited : region.furniture();
        }
        var rules = new String[page.blocks().size()];
        for (Block block : page.blocks()) {
            rules[block.index()] = byRegion[block.region().index()];
        }
        return rules;
    }
}
