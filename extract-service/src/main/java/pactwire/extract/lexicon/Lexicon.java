package pactwire.extract.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of rules: the first line names the columns, every further line is one rule with its reason in the last column,
 * {@code why}. Cells are parted by commas and may be quoted; {@code #} begins a remark; {@code |} parts the alternatives of
 * one cell. Immutable.
 */
public final class Lexicon {
    private final List<Row> rows;

    private Lexicon(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a table from the class path.
     *
     * @param path such as {@code quantity/units.csv}, under {@code lexicon/}
     * @throws IllegalStateException where the table is missing or a row has no reason
     */
    public static Lexicon load(String path) {
        var resource = Lexicon.class.getResourceAsStream("/lexicon/" + path);
        if (resource == null) {
            throw new IllegalStateException("no lexicon at lexicon/" + path);
        }
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return parse(
                    path,
                    reader.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon/" + path, e);
        }
    }

    public List<Row> rows() {
        return rows;
    }

    private static Lexicon parse(String path, List<String> lines) {
        var names = cells(lines.get(0));
        var rows = new ArrayList<Row>();
        for (String line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            if (cells.size() != names.size() || cells.get(cells.size() - 1).isBlank()) {
                throw new IllegalStateException(
                        "lexicon/%s: %d cells and a reason wanted: %s".formatted(path, names.size(), line));
            }
            rows.add(new Row(IntStream.range(0, names.size())
                    .boxed()
                    .collect(Collectors.toUnmodifiableMap(names::get, cells::get))));
        }
        return new Lexicon(rows);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** One rule. */
    public record Row(Map<String, String> cells) {
        /** @throws IllegalArgumentException where the table has no such column */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell;
        }

        /** The cell's alternatives; empty for an empty cell. */
        public List<String> alternatives(String column) {
            return Arrays.stream(get(column).split("\\|"))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }
    }
}
