package pactwire.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines as bytes. Of an overlong line no more than the limit and one is kept, and the rest is read past. Not thread-safe. */
public final class Lines {
    private final InputStream in;
    private final long longest;
    private long position;

    /**
     * @param in buffered
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
        int next = in.read();
        if (next < 0) {
            return null;
        }
        var line = new ByteArrayOutputStream();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            position++;
            if (line.size() <= longest) {
                line.write(next);
            }
        }
        position += next == '\n' ? 1 : 0;
        return line.toByteArray();
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
