package pactwire.store.agreement.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The tables of merging, {@code /merge/*} on the class path. */
final class MergeTable {
    /** Entry, what it is worth, reason. */
    private static final int COLUMNS = 3;

    private MergeTable() {}

    /** @return the rows below the headings, a reason last if the table has reasons */
    static List<String[]> rows(String file) {
        return lines(open(file)).stream()
                .skip(1)
                .map(line -> line.split(",", COLUMNS))
                .toList();
    }

    /** The lines of a file that is compressed and has no headings. */
    static List<String> compressedLines(String file) {
        try {
            return lines(new GZIPInputStream(open(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(MergeTable.class.getResourceAsStream("/merge/" + file), file);
    }

    private static List<String> lines(InputStream in) {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
