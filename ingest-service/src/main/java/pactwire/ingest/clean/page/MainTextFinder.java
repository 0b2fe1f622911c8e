package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Removed;

/**
 * Finds the article among the blocks of a page. Each block is worth its words, for or against; the article stands in the
 * region whose blocks are worth most together, and is what is worth keeping there. Thread-safe.
 */
public final class MainTextFinder {
    /** A furniture name that would take so much of the page's prose names a wrapper. */
    private static final double WRAPPER_SHARE = 0.5;

    public MainText find(Page page) {
        var furniture = furniture(page);
        double[] sums = new double[page.blocks().size() + 1];
        for (Block block : page.blocks()) {
            sums[block.index() + 1] = sums[block.index()] + worth(block, furniture[block.index()]);
        }
        Region best = page.regions().get(0);
        double bestWorth = Double.NEGATIVE_INFINITY;
        for (Region region : page.regions()) {
            double worth = sums[region.end()] - sums[region.first()];
            if (region.isArticleName()) {
                worth *= 1.1;
            }
            if (worth > 0 && worth >= bestWorth) {
                best = region;
                bestWorth = worth;
            }
        }
        return take(page, best, furniture);
    }

    /** For markup that holds the article and little else, such as a feed's: all of it but what is furniture. */
    public MainText all(Page page) {
        return take(page, page.regions().get(0), furniture(page));
    }

    private static MainText take(Page page, Region region, @Nullable String[] furniture) {
        var kept = new ArrayList<Block>();
        var removed = new ArrayList<Removed>();
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            String rule = i < region.first() || i >= region.end() ? "outside" : furniture[i];
            if (rule == null && block.linkDensity() > 0.6 && block.words() < 25) {
                rule = "links";
            }
            if (rule == null
                    && block.kind() == Block.Kind.HEADING
                    && block.region().tag().equals("h1")) {
                rule = "title";
            }
            if (rule == null) {
                kept.add(block);
            } else {
                removed.add(new Removed(block.text(), rule));
            }
        }
        return new MainText(trimEnds(kept, removed), removed);
    }

    private static List<Block> trimEnds(List<Block> kept, List<Removed> removed) {
        int end = kept.size();
        while (end > 1 && !isProse(kept.get(end - 1))) {
            end--;
            removed.add(new Removed(kept.get(end).text(), "after-end"));
        }
        int start = 0;
        while (start < end - 1 && !isProse(kept.get(start)) && kept.get(start).kind() != Block.Kind.HEADING) {
            removed.add(new Removed(kept.get(start).text(), "before-start"));
            start++;
        }
        return kept.subList(start, end);
    }

    private static double worth(Block block, @Nullable String furniture) {
        int words = block.words();
        if (furniture != null) {
            return -words;
        }
        if (block.linkDensity() > 0.5) {
            return -words * 1.0;
        }
        if (block.kind() == Block.Kind.HEADING) {
            return 0;
        }
        if (isProse(block)) {
            return words * (1 - block.linkDensity());
        }
        return -Math.min(words, 8);
    }

    private static boolean isProse(Block block) {
        int words = block.words();
        return (words >= 5 && block.endsAsSentence()) || words >= 20;
    }

    /** -> rule by block index, inherited from above; a name that would take half the page's prose is pardoned. */
    private static @Nullable String[] furniture(Page page) {
        int[] prose = new int[page.blocks().size() + 1];
        for (Block block : page.blocks()) {
            boolean counts = isProse(block) && block.linkDensity() < 0.5;
            prose[block.index() + 1] = prose[block.index()] + (counts ? block.words() : 0);
        }
        int all = prose[prose.length - 1];
        var byRegion = new String[page.regions().size()];
        for (Region region : page.regions()) {
            Region parent = region.parent();
            String inherited = parent == null ? null : byRegion[parent.index()];
            int inside = prose[region.end()] - prose[region.first()];
            boolean wrapper = inside > WRAPPER_SHARE * all;
            byRegion[region.index()] = inherited != null || wrapper ? inherited : region.furniture();
        }
        var rules = new String[page.blocks().size()];
        for (Block block : page.blocks()) {
            rules[block.index()] = byRegion[block.region().index()];
        }
        return rules;
    }
}
