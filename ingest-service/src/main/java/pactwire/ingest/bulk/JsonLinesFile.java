package pactwire.ingest.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.intake.Lines;

/** One JSON object a line. Positions are bytes; of a zipped file, bytes of what is in it. */
final class JsonLinesFile implements Records {
    private final InputStream in;
    private final Lines lines;

    JsonLinesFile(Path file, long position) throws IOException {
        in = new BufferedInputStream(open(file, position), 64 * 1024);
        lines = new Lines(in, LARGEST, position);
    }

    static boolean isOne(String name) {
        return name.matches(".*\\.(jsonl|ndjson)(\\.gz)?");
    }

    private static InputStream open(Path file, long position) throws IOException {
        if (file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".gz")) {
            var unzipped = new GZIPInputStream(Files.newInputStream(file), 64 * 1024);
            unzipped.skipNBytes(position);
            return unzipped;
        }
        var channel = Files.newByteChannel(file, StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(position));
    }

    @Override
    public @Nullable Next next() throws IOException {
        var line = lines.next();
        if (line == null) {
            return null;
        }
        return new Next(line.length > LARGEST || Lines.isBlank(line) ? null : line, lines.position());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
