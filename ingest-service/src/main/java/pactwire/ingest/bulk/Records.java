package pactwire.ingest.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file's records in their order, one in memory at a time. Not thread-safe. */
public sealed interface Records extends Closeable permits JsonLinesFile, WarcFile {
    /** Bytes of one article; a larger record is passed over. */
    int LARGEST = 5 * 1024 * 1024;

    /** The next record, or null after the last. */
    @Nullable
    Next next() throws IOException;

    /**
     * @param json an article as {@code POST /articles} takes it, one line; null where there is nothing to feed in it
     * @param end where the next record begins, for going on there
     */
    record Next(byte @Nullable [] json, long end) {}

    /** Whether we know how to read such a file. */
    static boolean canRead(Path file) {
        return isWarc(file) || JsonLinesFile.isOne(nameOf(file));
    }

    /**
     * @param position 0, or the {@link Next#end} of the last record that was worked
     * @throws IOException if the file cannot be read, or is not what its name says
     */
    static Records open(Path file, long position) throws IOException {
        if (isWarc(file)) {
            return new WarcFile(file, position);
        }
        if (JsonLinesFile.isOne(nameOf(file))) {
            return new JsonLinesFile(file, position);
        }
        throw new IOException("%s is neither .jsonl, .ndjson nor .warc, zipped (.gz) or not".formatted(file));
    }

    private static boolean isWarc(Path file) {
        return nameOf(file).endsWith(".warc") || nameOf(file).endsWith(".warc.gz");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
