package pactwire.extract.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code lexicon/sentence/*.csv}: a header, then rows without quotes whose last column says why. */
final class LexiconTable {
    private LexiconTable() {}

    static List<String[]> read(String name) {
        String path = "/lexicon/sentence/" + name;
        try (InputStream in = LexiconTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static Set<String> firstColumn(String name) {
        Set<String> values = new HashSet<>();
        read(name).forEach(row -> values.add(row[0]));
        return Set.copyOf(values);
    }
}
