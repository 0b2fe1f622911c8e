package pactwire.ingest.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;

/** Brings a file's records to a target batch by batch, from wherever the target says that it is. */
public final class Importer {
    private static final int SAMPLE = 64 * 1024;
    private static final int ID_BYTES = 16;

    private Importer() {}

    /** Where batches go: this service's own {@link Imports}, or another's over HTTP. */
    public interface Target {
        /** @return {@link ImportProgress#position} 0 for an import never heard of */
        ImportProgress progress(String id) throws IOException;

        /** @throws IOException if it cannot be told whether the batch is in; then {@link #progress} tells */
        Taken take(Batch batch) throws IOException;
    }

    /** What became of a batch. */
    public record Taken(ImportProgress progress, List<Refused> refused) {}

    /**
     * A line that is no article, and why.
     *
     * @param line of the batch, from 1
     */
    public record Refused(int line, String field, String detail) {
        /** For people who look for it in the file. */
        public String in(Batch batch) {
            return "line %d from byte %,d on: %s: %s".formatted(line, batch.from(), field, detail);
        }
    }

    /** @param told after each batch */
    public static ImportProgress run(Path file, Target target, BiConsumer<Batch, Taken> told) throws IOException {
        var id = idOf(file);
        var progress = target.progress(id);
        if (progress.done()) {
            return progress;
        }
        var name = file.getFileName().toString();
        long size = Files.size(file);
        try (var records = Records.open(file, progress.position())) {
            for (boolean last = false; !last; ) {
                var lines = new ByteArrayOutputStream();
                long end = progress.position();
                int count = 0;
                while (count < Batch.RECORDS && lines.size() < Batch.BYTES && !last) {
                    var next = records.next();
                    last = next == null;
                    if (next != null) {
                        end = next.end();
                        count++;
                        append(next, lines);
                    }
                }
                var batch = new Batch(id, name, size, progress.position(), end, last, lines.toByteArray());
                var taken = target.take(batch);
                progress = taken.progress();
                told.accept(batch, taken);
            }
        }
        return progress;
    }

    private static void append(Records.Next next, ByteArrayOutputStream lines) {
        if (next.json() != null) {
            lines.writeBytes(next.json());
            lines.write('\n');
        }
    }

    /** From its size, beginning and end: a file that was renamed is the same import, one that grew is another. */
    static String idOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(0, channel.size()));
            sha.update(in.readNBytes(SAMPLE));
            var tail = ByteBuffer.allocate((int) Math.min(SAMPLE, channel.size()));
            channel.read(tail, channel.size() - tail.capacity());
            sha.update(tail.flip());
            return HexFormat.of().formatHex(sha.digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
