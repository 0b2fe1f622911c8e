package pactwire.ingest.bulk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import pactwire.contract.EventCodec;
import pactwire.ingest.clean.ArticleDecoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Web archives (WARC 1.0 and 1.1, zipped record by record or not): pages that were answered with 200 are articles, pages
 * answered with 410 are taken back, and texts ({@code conversion}) and pages kept without their answer ({@code resource})
 * are articles too. Everything else is passed over. Positions are bytes of the file.
 */
final class WarcFile implements Records {
    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();

    /** As the intake reads it. */
    private record TakenBack(String url, boolean retracted) {}

    private final WarcReader reader;
    private @Nullable WarcRecord ahead;

    WarcFile(Path file, long position) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ).position(position);
        reader = new WarcReader(channel);
        reader.setLenient(true);
        ahead = reader.next().orElse(null);
    }

    @Override
    public @Nullable Next next() throws IOException {
        var record = ahead;
        if (record == null) {
            return null;
        }
        byte[] json = article(record);
        ahead = reader.next().orElse(null);
        return new Next(json, reader.position());
    }

    private static byte @Nullable [] article(WarcRecord record) throws IOException {
        try {
            if (record instanceof WarcResponse response && response.target().startsWith("http")) {
                var http = response.http();
                if (http.status() == 410) {
                    return JSON.writeValueAsBytes(new TakenBack(response.target(), true));
                }
                return http.status() == 200 ? article(response, http.contentType(), http.bodyDecoded()) : null;
            }
            if (record instanceof WarcResource || record instanceof WarcConversion) {
                return article((WarcTargetRecord) record, record.contentType(), record.body());
            }
            return null;
        } catch (ParsingException | IllegalArgumentException e) {
            // What a server answered need not be HTTP; the record around it is sound all the same.
            return null;
        }
    }

    private static byte @Nullable [] article(WarcTargetRecord record, MediaType type, MessageBody body)
            throws IOException {
        var mediaType = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        boolean html = mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
        if (!html && !mediaType.equals("text/plain")) {
            return null;
        }
        byte[] page = body.stream().readNBytes(LARGEST + 1);
        if (page.length == 0 || page.length > LARGEST) {
            return null;
        }
        var article = new LinkedHashMap<String, Object>();
        article.put("url", record.target());
        article.put(html ? "html" : "text", ArticleDecoder.decode(page, type.toString()));
        return JSON.writeValueAsBytes(article);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
