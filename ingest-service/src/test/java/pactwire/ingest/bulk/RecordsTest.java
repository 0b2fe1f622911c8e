package pactwire.ingest.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private static byte[] gzip(byte[] plain) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        }
        return zipped.toByteArray();
    }

    private static byte[] warcRecord(String type, String url, String contentType, byte[] block) {
        var head = """
                WARC/1.0\r
                WARC-Type: %s\r
                WARC-Target-URI: %s\r
                WARC-Date: 2024-05-16T00:00:00Z\r
                WARC-Record-ID: <urn:uuid:%s>\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(type, url, java.util.UUID.nameUUIDFromBytes(block), contentType, block.length);
        var record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(UTF_8));
        record.writeBytes(block);
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] response(String url, String head, byte[] body) {
        var http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 " + head + "\r\n\r\n")
                .replace("\n", "\r\n")
                .replace("\r\r", "\r")
                .getBytes(UTF_8));
        http.writeBytes(body);
        return warcRecord("response", url, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] page(int number) {
        return response(
                "https://news.example/" + number,
                "200 OK\nContent-Type: text/html; charset=windows-1252",
                ("<p>Señor " + number + "</p>").getBytes(java.nio.charset.Charset.forName("windows-1252")));
    }

    private Path warc(boolean zipped, byte[]... records) throws IOException {
        var file = folder.resolve(zipped ? "a.warc.gz" : "a.warc");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] record : records) {
                out.write(zipped ? gzip(record) : record);
            }
        }
        return file;
    }

    private static List<Records.Next> all(Path file, long from) throws IOException {
        var all = new ArrayList<Records.Next>();
        try (var records = Records.open(file, from)) {
            for (var next = records.next(); next != null; next = records.next()) {
                all.add(next);
            }
        }
        return all;
    }

    private static List<JsonNode> articles(List<Records.Next> records) {
        return records.stream()
                .filter(next -> next.json() != null)
                .map(next -> JSON.readTree(next.json()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void warc_isReadFromEveryPosition(boolean zipped) throws IOException {
        var file = warc(zipped, page(1), page(2), page(3));
        var records = all(file, 0);

        assertThat(articles(records))
                .extracting(one -> one.get("html").asString())
                .containsExactly("<p>Señor 1</p>", "<p>Señor 2</p>", "<p>Señor 3</p>");
        for (int i = 0; i < records.size(); i++) {
            assertThat(articles(all(file, records.get(i).end())))
                    .as("after record %d", i)
                    .extracting(one -> one.get("url").asString())
                    .containsExactlyElementsOf(List.of("https://news.example/2", "https://news.example/3", "-")
                            .subList(i, 2));
        }
    }

    @Test
    void warcRecords_areArticlesRetractionsOrNothing() throws IOException {
        byte[] html = "<p>Signed.</p>".getBytes(UTF_8);
        var chunked = new ByteArrayOutputStream();
        byte[] zippedPage = gzip(html);
        chunked.writeBytes((Integer.toHexString(zippedPage.length) + "\r\n").getBytes(UTF_8));
        chunked.writeBytes(zippedPage);
        chunked.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
        var file = warc(
                true,
                warcRecord("warcinfo", "urn:x", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
                warcRecord(
                        "request",
                        "https://n.example/a",
                        "application/http; msgtype=request",
                        "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                response(
                        "https://n.example/a",
                        "200 OK\nContent-Type: text/html\nContent-Encoding: gzip\nTransfer-Encoding: chunked",
                        chunked.toByteArray()),
                response("https://n.example/moved", "301 Moved\nLocation: /\nContent-Type: text/html", html),
                response("https://n.example/image", "200 OK\nContent-Type: image/png", html),
                response("https://n.example/untyped", "200 OK", html),
                response("https://n.example/gone", "410 Gone\nContent-Type: text/html", html),
                warcRecord(
                        "response", "https://n.example/noise", "application/http; msgtype=response", new byte[] {1, 2, 3
                        }),
                warcRecord("conversion", "https://n.example/text", "text/plain", "Words.".getBytes(UTF_8)),
                warcRecord("resource", "https://n.example/page", "text/html", html),
                page(9));

        assertThat(articles(all(file, 0)))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"url\":\"https://n.example/a\",\"html\":\"<p>Signed.</p>\"}",
                        "{\"url\":\"https://n.example/gone\",\"retracted\":true}",
                        "{\"url\":\"https://n.example/text\",\"text\":\"Words.\"}",
                        "{\"url\":\"https://n.example/page\",\"html\":\"<p>Signed.</p>\"}",
                        "{\"url\":\"https://news.example/9\",\"html\":\"<p>Señor 9</p>\"}");
    }

    @Test
    void zipBombInAnArchive_isPassedOver_andTheNextRecordIsRead() throws IOException {
        byte[] bomb = gzip(new byte[40 * Records.LARGEST]);
        var file = warc(
                true,
                response("https://n.example/bomb", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip", bomb),
                page(2));
        var records = all(file, 0);

        assertThat(records.get(0).json()).isNull();
        assertThat(articles(records)).hasSize(1);
    }

    @Test
    void archiveCutOff_isAFailure_behindWhatWasWhole() throws IOException {
        var file = warc(true, page(1), page(2));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 20));

        assertThatThrownBy(() -> all(file, 0)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.ndjson.gz"})
    void jsonLines_areReadFromEveryPosition(String name) throws IOException {
        var file = folder.resolve(name);
        byte[] lines = "{\"text\":\"one\"}\n\n{\"text\":\"zwölf\"}\r\n{\"text\":\"three\"}".getBytes(UTF_8);
        Files.write(file, name.endsWith(".gz") ? gzip(lines) : lines);
        var records = all(file, 0);

        assertThat(articles(records))
                .extracting(one -> one.get("text").asString())
                .containsExactly("one", "zwölf", "three");
        assertThat(articles(all(file, records.get(1).end())))
                .extracting(one -> one.get("text").asString())
                .containsExactly("zwölf", "three");
        assertThat(records.get(3).end()).isEqualTo(lines.length);
    }

    @Test
    void overlongLine_isPassedOver() throws IOException {
        var file = folder.resolve("a.jsonl");
        Files.writeString(file, "{\"text\":\"%s\"}\n{\"text\":\"two\"}\n".formatted("x".repeat(Records.LARGEST)));

        assertThat(articles(all(file, 0)))
                .extracting(one -> one.get("text").asString())
                .containsExactly("two");
    }

    @Test
    void otherFiles_areNotTaken() {
        assertThat(Records.canRead(Path.of("a.WARC.gz"))).isTrue();
        assertThat(Records.canRead(Path.of("a.jsonl.gz"))).isTrue();
        assertThat(Records.canRead(Path.of("a.zip"))).isFalse();
        assertThatThrownBy(() -> Records.open(Path.of("a.zip"), 0)).hasMessageContaining("neither");
    }
}
