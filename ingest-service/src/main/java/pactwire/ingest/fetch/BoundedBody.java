package pactwire.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads and unzips no more than a limit, counted both before and after unzipping. */
final class BoundedBody {
    private final long limit;

    BoundedBody(long limit) {
        this.limit = limit;
    }

    /** The body is larger than we take. */
    static final class TooLargeException extends IOException {
        TooLargeException(long limit) {
            super("larger than %,d bytes".formatted(limit));
        }
    }

    /**
     * @param encoding the {@code Content-Encoding} header
     * @throws TooLargeException at the first byte beyond the limit
     * @throws IOException if it is cut off, or zipped in a way that we did not ask for
     */
    byte[] read(InputStream sent, @Nullable String encoding) throws IOException {
        var counted = new Counted(sent);
        byte[] body = readAll(unzipped(counted, encoding == null ? "" : encoding.strip()));
        // Sitemaps are zipped as files, whatever the transfer does.
        return isGzip(body) ? readAll(new GZIPInputStream(new ByteArrayInputStream(body))) : body;
    }

    private static InputStream unzipped(InputStream sent, String encoding) throws IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> sent;
            case "gzip", "x-gzip" -> new GZIPInputStream(sent);
            case "deflate" -> new InflaterInputStream(sent);
            default -> throw new IOException("encoded as '%s', which we did not ask for".formatted(encoding));
        };
    }

    private byte[] readAll(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (body.size() > limit) {
                throw new TooLargeException(limit);
            }
        }
        return body.toByteArray();
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    /** Zipped emptiness can be endless too. */
    private final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = in.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws TooLargeException {
            count += read;
            if (count > limit) {
                throw new TooLargeException(limit);
            }
        }
    }
}
