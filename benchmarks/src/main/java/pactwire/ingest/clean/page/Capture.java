package pactwire.ingest.clean.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as somebody copies it as text: from some lines above the headline to some lines below the article's end, all that
 * is shown between them, a blank line between blocks.
 *
 * @param site pages of one site are taken together
 * @param extent how much around the article is copied
 * @param lines as they are shown
 * @param labels for each line the share of it that stands in the gold text
 * @param gold the article's text
 * @param whole false where the gold text seems to end before the article does
 */
public record Capture(String site, Extent extent, List<String> lines, List<Float> labels, String gold, boolean whole) {
    /** How much around the article is copied. */
    public enum Extent {
        /** From the headline to the last line of the article. */
        CLOSE(0, 0),
        /** With kicker and breadcrumb above, and the first furniture below. */
        USUAL(5, 12),
        WIDE(15, 40);

        private final int above;
        private final int below;

        Extent(int above, int below) {
            this.above = above;
            this.below = below;
        }
    }

    /** From a headline further up, half the page would be copied. */
    private static final int FURTHEST_HEADLINE = 60;

    /** Words of a paragraph that goes on with an article. */
    private static final int LONG_PARAGRAPH = 25;

    /** Pages with gold answers, each captured to every extent. */
    public static List<Capture> readAll(Path folder) throws IOException {
        var captures = new ArrayList<Capture>();
        for (LabelledPage page : LabelledPage.readAll(folder)) {
            for (Extent extent : Extent.values()) {
                capture(page, extent, captures);
            }
        }
        return captures;
    }

    private static void capture(LabelledPage page, Extent extent, List<Capture> captures) {
        boolean[] taken = page.byLabels();
        int first = 0;
        while (first < taken.length && !taken[first]) {
            first++;
        }
        int last = taken.length - 1;
        while (last > first && !taken[last]) {
            last--;
        }
        if (first >= last) {
            return;
        }
        int from = Math.max(0, headline(page, first) - extent.above);
        int end = Math.min(taken.length, last + 1 + extent.below);
        var lines = new ArrayList<String>();
        var labels = new ArrayList<Float>();
        for (Block block : page.blocks.subList(from, end)) {
            if (!block.region().isWithin(Furniture.HIDDEN)) {
                lines.add(block.text());
                labels.add(page.labels[block.index()]);
            }
        }
        captures.add(new Capture(page.site, extent, lines, labels, page.gold, isWhole(page, last)));
    }

    /** No further long paragraph stands in the same list of blocks as the gold text's last one, or in one named alike. */
    private static boolean isWhole(LabelledPage page, int last) {
        Region list = page.blocks.get(last).region();
        return page.blocks.subList(last + 1, page.blocks.size()).stream()
                .noneMatch(block ->
                        block.words() >= LONG_PARAGRAPH && block.isUnlinkedProse() && areAlike(block.region(), list));
    }

    private static boolean areAlike(Region one, Region other) {
        boolean named = !one.names().isEmpty() && one.names().equals(other.names());
        return one == other || (one.tag().equals(other.tag()) && (named || one.parent() == other.parent()));
    }

    private static int headline(LabelledPage page, int first) {
        for (int i = first; i >= 0 && i > first - FURTHEST_HEADLINE; i--) {
            if (page.blocks.get(i).region().tag().equals("h1")) {
                return i;
            }
        }
        return first;
    }

    /**
     * One of {@code parts}, the same for all pages of a site.
     *
     * @param division another number divides in another way
     */
    public int part(int parts, int division) {
        long mixed = (site.hashCode() + 1_000_003L * division) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return (int) Math.floorMod(mixed ^ (mixed >>> 32), (long) parts);
    }

    public String text() {
        return String.join("\n\n", lines);
    }
}
