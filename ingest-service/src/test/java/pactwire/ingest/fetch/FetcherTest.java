package pactwire.ingest.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** A guest among servers that misbehave. */
@Timeout(30)
class FetcherTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final int LIMIT = 100_000;

    private UnrulyServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new UnrulyServer();
        fetcher = new Fetcher(properties(List.of("127.0.0.1")), NOON);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private static FetchProperties properties(List<String> allowed) {
        return new FetchProperties(
                "news@example.org",
                allowed,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(1500),
                DataSize.ofBytes(LIMIT),
                5,
                Duration.ofSeconds(1));
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(server.at(path), Validators.NONE);
    }

    private static Fetched.Document document(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Document.class);
        return (Fetched.Document) fetched;
    }

    private static String refused(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return ((Fetched.Refused) fetched).why();
    }

    private static Fetched.Failed failed(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return (Fetched.Failed) fetched;
    }

    @Test
    void document_isBroughtWithItsTypeAndValidators_andWeSayWhoWeAre() {
        server.serve(
                "/feed",
                "<rss/>",
                "Content-Type: application/rss+xml",
                "ETag: \"7\"",
                "Last-Modified: Wed, 31 Dec 2025 10:00:00 GMT",
                "Cache-Control: public, max-age=900");

        var document = document(fetch("/feed"));

        assertThat(new String(document.body(), UTF_8)).isEqualTo("<rss/>");
        assertThat(document.contentType()).isEqualTo("application/rss+xml");
        assertThat(document.validators()).isEqualTo(new Validators("\"7\"", "Wed, 31 Dec 2025 10:00:00 GMT"));
        assertThat(document.freshFor()).isEqualTo(Duration.ofMinutes(15));
        assertThat(server.requests().get(0).headers()).contains("User-Agent: Pactwire/0.1 (+news@example.org)");
    }

    @Test
    void knownVersion_isNotSentAgain() {
        server.on("/feed", (request, out) -> {
            boolean known = request.has("If-None-Match: \"7\"") && request.has("If-Modified-Since: yesterday");
            UnrulyServer.write(out, known ? "304 Not Modified" : "200 OK", new byte[0]);
        });

        assertThat(fetcher.fetch(server.at("/feed"), new Validators("\"7\"", "yesterday")))
                .isInstanceOf(Fetched.NotModified.class);
    }

    @Test
    void zippedAnswer_isUnzipped_andSoIsAZippedFile() throws IOException {
        byte[] zipped = gzip("words ".repeat(1000).getBytes(US_ASCII));
        server.serve("/transfer", zipped, "Content-Encoding: gzip").serve("/sitemap.xml.gz", zipped);

        assertThat(document(fetch("/transfer")).body()).hasSize(6000);
        assertThat(document(fetch("/sitemap.xml.gz")).body()).hasSize(6000);
    }

    @Test
    void zipBomb_isRefusedAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[50 * LIMIT]);
        assertThat(bomb.length).isLessThan(LIMIT);
        server.serve("/bomb", bomb, "Content-Encoding: gzip").serve("/bomb.gz", gzip(bomb));

        assertThat(refused(fetch("/bomb"))).contains("larger than 100,000 bytes");
        assertThat(document(fetch("/bomb.gz")).body()).isEqualTo(bomb);
    }

    @Test
    void endlessBody_isRefusedAtTheLimit() {
        server.on("/endless", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
            while (true) {
                out.write(new byte[8192]);
            }
        });

        assertThat(refused(fetch("/endless"))).contains("larger than");
    }

    @Test
    void endlessZippedNoise_isRefused() throws IOException {
        byte[] empty = gzip(new byte[0]);
        var member = new byte[empty.length * 4096];
        for (int i = 0; i < member.length; i++) {
            member[i] = empty[i % empty.length];
        }
        server.on("/empty", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(US_ASCII));
            while (true) {
                out.write(member);
            }
        });

        assertThat(refused(fetch("/empty"))).contains("larger than");
    }

    @Test
    void dripOfBytes_endsAtTheDeadline() {
        server.on("/drip", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(US_ASCII));
            drip(out, "x");
        });
        server.on("/headers", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
            drip(out, "X");
        });

        assertThat(failed(fetch("/drip")).why()).contains("not answered within PT1.5S");
        assertThat(failed(fetch("/headers")).why()).contains("not answered within PT1.5S");
    }

    private static void drip(OutputStream out, String what) throws IOException {
        while (true) {
            out.write(what.getBytes(US_ASCII));
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void silence_isAFailureWorthAnotherTry() {
        server.on("/silent", (request, out) -> new java.util.concurrent.CountDownLatch(1).await());

        assertThat(failed(fetch("/silent")).why()).contains("SocketTimeout");
    }

    @Test
    void truncatedBody_isAFailure_notADocument() throws IOException {
        byte[] zipped = gzip("words ".repeat(1000).getBytes(US_ASCII));
        server.on(
                        "/cut",
                        (request, out) ->
                                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<rss>".getBytes(US_ASCII)))
                .on(
                        "/cut-chunks",
                        (request, out) ->
                                out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n"
                                        .getBytes(US_ASCII)))
                .on("/cut-gzip", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(US_ASCII));
                    out.write(zipped, 0, zipped.length - 9);
                });

        failed(fetch("/cut"));
        failed(fetch("/cut-chunks"));
        failed(fetch("/cut-gzip"));
    }

    @Test
    void noise_isAFailure() {
        server.on("/noise", (request, out) -> out.write(new byte[] {1, 2, 3, '\n', 0, '\n'}));

        failed(fetch("/noise"));
    }

    @Test
    void redirect_isFollowed_andTheAddressFoundIsTold() {
        server.status("/old", "301 Moved", "Location: /new").serve("/new", "here");

        assertThat(document(fetch("/old")).url()).isEqualTo(server.at("/new"));
    }

    @Test
    void redirectLoop_endsAfterAFewSteps() {
        server.status("/a", "302 Found", "Location: /b").status("/b", "302 Found", "Location: /a");

        assertThat(refused(fetch("/a"))).contains("more than 5 times");
        assertThat(server.paths()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd",
                        "ftp://example.org/",
                "http://user:secret@example.org/", "http:///nowhere", "http://[", "javascript:alert(1)"
            })
    void redirectToWhereWeMayNotGo_isRefused(String location) {
        server.status("/trap", "302 Found", "Location: " + location);

        refused(fetch("/trap"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "localhost.",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "0.0.0.0",
                "[::]",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "[fe80::1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255"
            })
    void privateAddress_isRefusedInEverySpelling(String host) throws IOException {
        try (var strict = new Fetcher(properties(List.of()), NOON)) {
            var port = server.at("/").getPort();
            var fetched = strict.fetch(URI.create("http://%s:%d/secret".formatted(host, port)), Validators.NONE);

            // Some spellings no resolver knows; others are known and refused.
            assertThat(fetched).isInstanceOfAny(Fetched.Refused.class, Fetched.Failed.class);
            assertThat(server.requests()).isEmpty();
            assertThat(fetched.toString()).containsAnyOf("address", "cannot be read");
        }
    }

    @Test
    void overloadedServer_saysWhenToComeBack() {
        server.status("/seconds", "429 Too Many Requests", "Retry-After: 120")
                .status("/date", "503 Service Unavailable", "Retry-After: Thu, 1 Jan 2026 13:00:00 GMT")
                .status("/nonsense", "503 Service Unavailable", "Retry-After: soon");

        assertThat(failed(fetch("/seconds")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(failed(fetch("/date")).retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(failed(fetch("/nonsense")).retryAfter()).isNull();
    }

    @Test
    void whatIsGone_isToldFromWhatIsMissing() {
        server.status("/gone", "410 Gone");

        assertThat(fetch("/gone")).isInstanceOf(Fetched.Gone.class);
        assertThat(refused(fetch("/missing"))).contains("404");
    }

    @Test
    void robotsTxt_isObeyed_alsoBehindARedirect() {
        server.serve(
                        "/robots.txt",
                        "User-agent: pactwire\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /\n")
                .serve("/private/a", "no")
                .serve("/open", "yes")
                .status("/way-round", "302 Found", "Location: /private/a");

        assertThat(refused(fetch("/private/a"))).contains("robots.txt forbids");
        assertThat(refused(fetch("/way-round"))).contains("robots.txt forbids");
        document(fetch("/open"));
        assertThat(server.paths()).containsExactly("/way-round", "/open");
        assertThat(fetcher.pauseAfter(server.at("/open"))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void robotsTxtThatCannotBeRead_forbidsForTheMoment() {
        server.status("/robots.txt", "500 Oh no").serve("/open", "yes");

        assertThat(failed(fetch("/open")).why()).contains("robots.txt");
        assertThat(server.paths()).isEmpty();
    }

    @Test
    void contactThatCouldNotStandInAHeader_isNotTaken() {
        assertThatThrownBy(() -> new FetchProperties("a\r\nX: y", List.of(), null, null, null, null, 5, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        }
        return zipped.toByteArray();
    }
}
