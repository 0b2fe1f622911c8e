package pactwire.ingest.clean;

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
 * A rule table: {@code resources/cleaning/*.csv} with a heading row. Fields are split at commas; a field with a comma
 * stands in double quotes. Lines that start with {@code #} are remarks.
 */
public final class RuleTable {
    private RuleTable() {}

    /**
     * @param name file name, such as {@code names.csv}
     * @return one map a row, heading to field
     * @throws IllegalStateException when the table is missing or a row has another number of fields than the heading
     */
    public static List<Map<String, String>> read(String name) {
        var in = RuleTable.class.getResourceAsStream("/cleaning/" + name);
        if (in == null) {
            throw new IllegalStateException("no rule table cleaning/" + name);
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            List<String> heading = fields(lines.readLine());
            var rows = new ArrayList<Map<String, String>>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(name, heading, line));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cleaning/" + name, e);
        }
    }

    private static Map<String, String> row(String name, List<String> heading, String line) {
        List<String> fields = fields(line);
        if (fields.size() != heading.size()) {
            throw new IllegalStateException(
                    "%s: %d fields instead of %d in: %s".formatted(name, fields.size(), heading.size(), line));
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(heading.get(i), fields.get(i));
        }
        return row;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
