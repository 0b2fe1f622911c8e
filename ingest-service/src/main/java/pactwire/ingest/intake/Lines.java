package pactwire.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines as bytes. Of an overlong line no more than the limit and one is kept, and the rest is read past. Not thread-safe. */
public final class Lines {
    private static final int AT_ONCE = 1 << 16;

    private final InputStream in;
    private final long longest;
    private long position;
    private final byte[] buffer = new byte[AT_ONCE];
    private int start;
    private int end;

    /**
     * @param in need not be buffered, and is read ahead of the lines
     * @param position of its next byte
     */
    public Lines(InputStream in, long longest, long position) {
        this.in = in;
        this.longest = longest;
        this.position = position;
    }

    /** Behind the end of the last line. */
    public long position() {
        return position;
    }

    /** One line without its end, or null after the last. */
    public byte @Nullable [] next() throws IOException {
        if (!fill()) {
            return null;
        }
        var line = new ByteArrayOutputStream();
        do {
            int ending = start;
            while (ending < end && buffer[ending] != '\n') {
                ending++;
            }
            var kept = Math.min(ending - start, longest + 1 - line.size());
            line.write(buffer, start, (int) Math.max(0, kept));
            position += ending - start;
            start = ending;
            if (ending < end) {
                start++;
                position++;
                break;
            }
        } while (fill());
        return line.toByteArray();
    }

    /** Whether there is a byte to look at. */
    private boolean fill() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, in.read(buffer));
        }
        return start < end;
    }

    public static boolean isBlank(byte[] line) {
        for (byte unit : line) {
            if (unit != ' ' && unit != '\t' && unit != '\r') {
                return false;
            }
        }
        return true;
    }
}
