package pactwire.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import pactwire.benchmarks.LinePlot.Line;
import pactwire.benchmarks.LinePlot.Point;
import pactwire.contract.RawArticle;
import pactwire.ingest.clean.ArticleCleaner;

/**
 * Draws how long cleaning takes against the size of a page: real pages' bodies one after the other, up to ten million
 * units, and beside them the two shapes that break parsers, {@code <div>} in {@code <div>} and one paragraph after
 * another.
 *
 * <p>Arguments: the folder of pages with gold answers, the SVG to write.
 */
public final class CleaningTimeBySize {
    private static final int LARGEST = 10_000_000;
    private static final int STEPS = 8;
    private static final int REPEATS = 3;

    /** Processor time: other work on the machine is no matter of the page's. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final ArticleCleaner CLEANER = ArticleCleaner.anyLanguage();

    private record Shape(String name, String text) {}

    private CleaningTimeBySize() {}

    public static void main(String[] args) throws IOException {
        var shapes = List.of(
                new Shape("real pages, one after the other", bodies(Path.of(args[0]))),
                new Shape("nothing but nested <div>", "<div>".repeat(LARGEST / 5)),
                new Shape("nothing but paragraphs", "<p>It is nothing but a sentence.</p>".repeat(LARGEST / 36)));
        var lines = new ArrayList<Line>();
        for (Shape shape : shapes) {
            lines.add(new Line(shape.name(), measured(shape)));
        }
        LinePlot.write(Path.of(args[1]), "size of the page, UTF-16 units", "seconds", lines);
    }

    private static String bodies(Path folder) throws IOException {
        var bodies = new StringBuilder();
        for (DevelopmentPage page : DevelopmentPage.all(folder)) {
            bodies.append(Jsoup.parse(page.html()).body().html());
            if (bodies.length() > LARGEST) {
                break;
            }
        }
        return bodies.toString();
    }

    private static List<Point> measured(Shape shape) {
        var points = new ArrayList<Point>();
        for (int step = 0; step <= STEPS; step++) {
            int size = Math.min(shape.text().length(), LARGEST / STEPS * Math.max(1, step));
            String page = shape.text().substring(0, size);
            double best = Double.MAX_VALUE;
            for (int i = 0; i < REPEATS; i++) {
                long start = THREAD.getCurrentThreadCpuTime();
                CLEANER.clean(new RawArticle("id", null, "text/html", page, null, null, null, Instant.EPOCH, false));
                best = Math.min(best, (THREAD.getCurrentThreadCpuTime() - start) / 1e9);
            }
            // The first round is for the compiler alone.
            if (step > 0) {
                points.add(new Point(size, best));
                System.out.printf(Locale.ROOT, "%s: %,d units %.3f s%n", shape.name(), size, best);
            }
        }
        return points;
    }
}
