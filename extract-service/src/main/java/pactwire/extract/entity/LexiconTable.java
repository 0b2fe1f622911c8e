package pactwire.extract.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lexicon as CSV (RFC 4180, first line names the columns), read from {@code /lexicon} on the class path. Immutable.
 *
 * <p>A file that lacks a column or has a row of another width is a mistake of ours and fails at once, with its line.
 */
public final class LexiconTable {
    private final String name;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** One line. */
    public final class Row {
        private final List<String> cells;

        private Row(List<String> cells) {
            this.cells = cells;
        }

        /** The cell, trimmed; empty where nothing is written. */
        public String get(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new IllegalStateException("lexicon %s has no column '%s'".formatted(name, column));
            }
            return cells.get(index);
        }

        /** The cell's values, which {@code |} separates. */
        public List<String> list(String column) {
            var cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }
    }

    private LexiconTable(String name) {
        this.name = name;
    }

    /** @param name below {@code /lexicon}, such as {@code entity/states.csv} */
    public static LexiconTable read(String name) {
        var table = new LexiconTable(name);
        var resource = LexiconTable.class.getResourceAsStream("/lexicon/" + name);
        if (resource == null) {
            throw new IllegalStateException("no lexicon " + name);
        }
        try (var lines = new BufferedReader(new InputStreamReader(resource, UTF_8))) {
            table.readAll(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon " + name, e);
        }
        return table;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    private void readAll(BufferedReader lines) throws IOException {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var cells = cells(line);
            if (number == 1) {
                for (int i = 0; i < cells.size(); i++) {
                    columns.put(cells.get(i), i);
                }
            } else if (cells.size() == columns.size()) {
                rows.add(new Row(cells));
            } else {
                throw new IllegalStateException("lexicon %s, line %d: %d cells where the heading has %d"
                        .formatted(name, number, cells.size(), columns.size()));
            }
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return List.copyOf(cells);
    }
}
