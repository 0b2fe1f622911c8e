package pactwire.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
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
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 56;

    /** Processor time: other work on the machine is no matter of the page's. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final ArticleCleaner CLEANER = ArticleCleaner.anyLanguage();

    private record Shape(String name, String colour, String text) {}

    private record Point(int size, double seconds) {}

    private CleaningTimeBySize() {}

    public static void main(String[] args) throws IOException {
        var shapes = List.of(
                new Shape("real pages, one after the other", "#1f5fa8", bodies(Path.of(args[0]))),
                new Shape("nothing but nested <div>", "#b5482a", "<div>".repeat(LARGEST / 5)),
                new Shape(
                        "nothing but paragraphs",
                        "#3c7d3c",
                        "<p>It is nothing but a sentence.</p>".repeat(LARGEST / 36)));
        var lines = new ArrayList<List<Point>>();
        for (Shape shape : shapes) {
            lines.add(measured(shape));
        }
        Files.writeString(Path.of(args[1]), drawn(shapes, lines));
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

    private static String drawn(List<Shape> shapes, List<List<Point>> lines) {
        double most = lines.stream()
                .flatMap(List::stream)
                .mapToDouble(Point::seconds)
                .max()
                .orElse(1);
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12'>\n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width='100%' height='100%' fill='white'/>\n");
        for (int i = 0; i <= 5; i++) {
            double seconds = most * i / 5;
            text(svg, MARGIN - 6, y(seconds, most) + 4, "end", String.format(Locale.ROOT, "%.1f s", seconds));
            svg.append(String.format(
                    Locale.ROOT, "<path d='M%d %.1fH%d' stroke='#ddd'/>%n", MARGIN, y(seconds, most), WIDTH - MARGIN));
            text(svg, x(LARGEST / 5 * i), HEIGHT - MARGIN + 18, "middle", 2 * i + " M");
        }
        text(svg, WIDTH / 2.0, HEIGHT - 14, "middle", "size of the page, UTF-16 units");
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            var path = new StringBuilder();
            for (Point point : lines.get(i)) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(String.format(Locale.ROOT, "%.1f %.1f", x(point.size()), y(point.seconds(), most)));
            }
            svg.append("<path d='%s' fill='none' stroke='%s' stroke-width='2'/>%n".formatted(path, shape.colour()));
            svg.append("<g fill='%s'>".formatted(shape.colour()));
            text(svg, MARGIN + 12, MARGIN / 2.0 + 18 * i, "start", shape.name().replace("<", "&lt;"));
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(
                String.format(Locale.ROOT, "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>%n", x, y, anchor, text));
    }

    private static double x(int size) {
        return MARGIN + (double) size / LARGEST * (WIDTH - 2 * MARGIN);
    }

    private static double y(double seconds, double most) {
        return HEIGHT - MARGIN - seconds / most * (HEIGHT - 2 * MARGIN);
    }
}
