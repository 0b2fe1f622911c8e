package pactwire.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pactwire.benchmarks.LinePlot.Line;
import pactwire.benchmarks.LinePlot.Point;
import pactwire.extract.reading.ArticleReader;

/**
 * Draws how long reading takes against the length of an article, up to a million units: the sample articles one after the other,
 * the same as one paragraph, and two texts made to hurt, numbers alone and names alone.
 *
 * <p>Arguments: the folder of sample articles, the SVG to write, and how many units at most if not a million.
 */
public final class ReadingTimeByLength {
    private static final int LONGEST = 1_000_000;
    private static final int STEPS = 5;
    private static final int READINGS = 4;

    /** Processor time: other work on the machine is no matter of the article's. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final ArticleReader READER = ArticleReader.load();

    private record Shape(String name, String text) {}

    private ReadingTimeByLength() {}

    public static void main(String[] args) throws IOException {
        int longest = args.length > 2 ? Integer.parseInt(args[2]) : LONGEST;
        var samples = new StringBuilder();
        SampleArticles.texts(Path.of(args[0]))
                .forEach(sample -> samples.append(sample.text().strip()).append('\n'));
        var shapes = List.of(
                new Shape("sample articles, one after the other", repeated(samples.toString(), longest)),
                new Shape(
                        "the same in one paragraph", repeated(samples.toString().replace('\n', ' '), longest)),
                new Shape("nothing but numbers", repeated("12 percent, 3.5 billion dollars, ", longest)),
                new Shape("nothing but names", repeated("Xi Jinping, Gazprom and Qatar, ", longest)));
        for (Shape shape : shapes) {
            seconds(shape.text().substring(0, longest / STEPS)); // for the compiler alone
        }
        var lines = new ArrayList<Line>();
        for (Shape shape : shapes) {
            lines.add(new Line(shape.name(), measured(shape)));
        }
        LinePlot.write(Path.of(args[1]), "length of the article, UTF-16 units", "seconds", lines);
    }

    private static String repeated(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }

    private static List<Point> measured(Shape shape) {
        var points = new ArrayList<Point>();
        for (int step = 1; step <= STEPS; step++) {
            int length = shape.text().length() / STEPS * step;
            double seconds = least(shape.text().substring(0, length));
            points.add(new Point(length, seconds));
            System.out.printf(Locale.ROOT, "%s: %,d units %.3f s%n", shape.name(), length, seconds);
        }
        return points;
    }

    /** Of several readings, so that the compiler's work on the first is left out. */
    private static double least(String text) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < READINGS; i++) {
            least = Math.min(least, seconds(text));
        }
        return least;
    }

    private static double seconds(String text) {
        long start = THREAD.getCurrentThreadCpuTime();
        READER.read(SampleArticles.clean("id", text));
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
