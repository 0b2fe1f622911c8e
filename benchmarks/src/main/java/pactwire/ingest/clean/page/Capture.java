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
 * @param lines as they are shown
 * @param labels for each line the share of it that stands in the gold text
 * @param gold the article's text
 */
public record Capture(String site, List<String> lines, List<Float> labels, String gold) {
    /** Lines above the headline and below the end. */
    private record Margin(int above, int below) {}

    /** What is measured: kicker and breadcrumb above, the first furniture below. */
    private static final Margin MEASURED = new Margin(5, 12);

    private static final List<Margin> LEARNED = List.of(MEASURED, new Margin(0, 0), new Margin(15, 40));

    /** From a headline further up, half the page would be copied. */
    private static final int FURTHEST_HEADLINE = 60;

    /** Pages with gold answers, each captured once. */
    public static List<Capture> measured(Path folder) throws IOException {
        return of(folder, List.of(MEASURED));
    }

    /** The same pages, each captured more and less closely. */
    public static List<Capture> learned(Path folder) throws IOException {
        return of(folder, LEARNED);
    }

    private static List<Capture> of(Path folder, List<Margin> margins) throws IOException {
        var captures = new ArrayList<Capture>();
        for (LabelledPage page : LabelledPage.readAll(folder)) {
            for (Margin margin : margins) {
                capture(page, margin, captures);
            }
        }
        return captures;
    }

    private static void capture(LabelledPage page, Margin margin, List<Capture> captures) {
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
        int from = Math.max(0, headline(page, first) - margin.above());
        int end = Math.min(taken.length, last + 1 + margin.below());
        var lines = new ArrayList<String>();
        var labels = new ArrayList<Float>();
        for (Block block : page.blocks.subList(from, end)) {
            if (!block.region().isWithin(Furniture.HIDDEN)) {
                lines.add(block.text());
                labels.add(page.labels[block.index()]);
            }
        }
        captures.add(new Capture(page.site, lines, labels, page.gold));
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
