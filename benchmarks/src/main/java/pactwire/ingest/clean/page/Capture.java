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
 */
public record Capture(String site, Extent extent, List<String> lines, List<Float> labels, String gold) {
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
        captures.add(new Capture(page.site, extent, lines, labels, page.gold));
    }

    private static int headline(LabelledPage page, int first) {
        for (int i = first; i >= 0 && i > first - FURTHEST_HEADLINE; i--) {
            if (page.blocks.get(i).region().tag().equals("h1")) {
                return i;
            }
        }
        return first;
    }

    /** One of {@code parts}, the same for all pages of a site. */
    public int part(int parts) {
        return Math.floorMod(site.hashCode() * 31 + 7, parts);
    }

    public String text() {
        return String.join("\n\n", lines);
    }
}
