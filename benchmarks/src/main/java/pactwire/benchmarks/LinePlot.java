package pactwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Lines in a plane from zero on, as SVG. */
public final class LinePlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int MARGIN = 56;
    private static final int TICKS = 5;
    private static final double[] ROUND = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
    private static final List<String> COLOURS = List.of("#1f5fa8", "#b5482a", "#3c7d3c", "#7a4f9e");

    private final double right;
    private final double top;
    private final StringBuilder svg = new StringBuilder();

    private LinePlot(double right, double top) {
        this.right = round(right);
        this.top = round(top);
    }

    /** At least as large, and a round number a tick. */
    private static double round(double most) {
        double tick = most / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(tick)));
        for (double step : ROUND) {
            if (step * power >= tick) {
                return TICKS * step * power;
            }
        }
        return TICKS * 10 * power;
    }

    public record Point(double x, double y) {}

    /** @param points in the order of x */
    public record Line(String name, List<Point> points) {}

    public static void write(Path file, String across, String upwards, List<Line> lines) throws IOException {
        var plot = new LinePlot(
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(Point::x)
                        .max()
                        .orElse(1),
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(Point::y)
                        .max()
                        .orElse(1));
        Files.writeString(file, plot.drawn(across, upwards, lines));
    }

    private String drawn(String across, String upwards, List<Line> lines) {
        svg.append(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12'>\n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width='100%' height='100%' fill='white'/>\n");
        for (int i = 0; i <= TICKS; i++) {
            double y = top * i / TICKS;
            text(MARGIN - 6, y(y) + 4, "end", tick(y));
            svg.append(format("<path d='M%d %.1fH%d' stroke='#ddd'/>%n", MARGIN, y(y), WIDTH - MARGIN));
            text(x(right * i / TICKS), HEIGHT - MARGIN + 18, "middle", tick(right * i / TICKS));
        }
        text(WIDTH / 2.0, HEIGHT - 14, "middle", across);
        text(8, MARGIN / 2.0 - 8, "start", upwards);
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), COLOURS.get(i % COLOURS.size()), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(Line line, String colour, int number) {
        var path = new StringBuilder();
        for (Point point : line.points()) {
            path.append(path.isEmpty() ? 'M' : 'L').append(format("%.1f %.1f", x(point.x()), y(point.y())));
        }
        svg.append("<path d='%s' fill='none' stroke='%s' stroke-width='2'/>\n".formatted(path, colour));
        svg.append("<g fill='%s'>".formatted(colour));
        text(MARGIN + 12, MARGIN / 2.0 + 18 * (number + 1), "start", line.name());
        svg.append("</g>\n");
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append(format(
                "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>%n", x, y, anchor, text.replace("<", "&lt;")));
    }

    private double x(double x) {
        return MARGIN + x / right * (WIDTH - 2 * MARGIN);
    }

    private double y(double y) {
        return HEIGHT - MARGIN - y / top * (HEIGHT - 2 * MARGIN);
    }

    private static String tick(double number) {
        if (number >= 1_000_000) {
            return plain(number / 1e6) + "M";
        }
        return number >= 1_000 ? plain(number / 1e3) + "k" : plain(number);
    }

    private static String plain(double number) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
