package pactwire.contract.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on a guarded service over a real port. */
class AccessIT {
    @TempDir
    static Path directory;

    private static final Map<Scope, String> KEYS = new EnumMap<>(Scope.class);
    private static GuardedService service;

    @BeforeAll
    static void start() throws IOException {
        for (var scope : Scope.values()) {
            KEYS.put(scope, issue(scope));
        }
        service = GuardedService.start(
                "--pactwire.access.keys-file=" + file(),
                "--pactwire.access.strangers-per-second=10000",
                "--pactwire.access.largest-body=1KB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0} {1} needs {2}")
    @CsvSource(textBlock = """
                    POST,   /articles,                          ingest
                    DELETE, /articles/0123456789abcdef,         ingest
                    POST,   /api/sources,                       ingest
                    PUT,    /api/sources/x,                     ingest
                    POST,   /page/feed,                         ingest
                    POST,   /page/sources,                      ingest
                    GET,    /,                                  read
                    GET,    /articles/0123456789abcdef,         read
                    GET,    /api/agreements,                    read
                    HEAD,   /api/agreements,                    read
                    GET,    /api/sources,                       read
                    GET,    /page/main.js,                      read
                    GET,    /page/sources,                      read
                    POST,   /page/clean,                        read
                    POST,   /page/read,                         read
                    GET,    /api/ops/dead-letters,              read
                    GET,    /api/separations,                   read
                    POST,   /api/clean,                         read
                    POST,   /api/read,                          read
                    GET,    /openapi,                           read
                    GET,    /contract/asyncapi.yml,             read
                    GET,    /api/agreements/stream,             subscribe
                    GET,    /api/metrics/stream,                subscribe
                    GET,    /api/agreements/feed.atom,          subscribe
                    GET,    /api/webhooks,                      subscribe
                    POST,   /api/webhooks/1/secret,             subscribe
                    POST,   /api/ops/dead-letters/redrive,      admin
                    POST,   /api/agreements/x/separations,      admin
                    DELETE, /api/separations/x,                 admin
                    PATCH,  /anything/new,                      admin
                    GET,    /actuator/prometheus,               admin
                    """)
    void request_needsItsScope_andNoOther(String method, String path, String needed) {
        var without = service.send(method, path);
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"pactwire\"");

        for (var scope : Scope.values()) {
            var answer = service.send(method, path, bearer(scope));
            if (scope.wireName().equals(needed)) {
                assertThat(answer.statusCode()).as("%s", scope).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as("%s", scope).isEqualTo(403);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                        .contains("insufficient_scope")
                        .contains("scope=\"" + needed + "\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/livez", "/readyz", "/sign-in", "/page/style/tokens.css"})
    void whatMustBeSeenWithoutAKey_is(String path) {
        assertThat(service.send("GET", path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/style/../../api/agreements",
                "/page/style/%2e%2e/%2e%2e/api/agreements",
                "/page/style/..;/..;/api/agreements",
                "//api/agreements",
                "/api;x=/agreements",
                "/page/style/%252e%252e/api/agreements",
                "/API/agreements"
            })
    void spellingsOfAnAddress_openNothing(String path) throws IOException {
        var answer = service.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("read 0");
    }

    @Test
    void wrongKeys_areRefusedAsProblems() {
        var right = KEYS.get(Scope.READ);
        var wrongEnd = right.substring(0, right.length() - 4) + "AAAA";
        for (var wrong : new String[] {"Bearer " + wrongEnd, "Bearer ", "Basic " + right, right, "Bearer null"}) {
            var answer = service.send("GET", "/api/agreements", "Authorization", wrong, "Accept", "text/html");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .contains("invalid_token");
            assertThat(answer.body()).contains("\"status\":401");
        }
        assertThat(service.send("GET", "/api/agreements?key=" + right + "&access_token=" + right)
                        .statusCode())
                .as("a key in an address would end in logs")
                .isEqualTo(401);
    }

    @Test
    void keysMadeAndRevoked_countWithoutARestart() throws IOException {
        var issued = ApiKey.issue("late", Set.of(Scope.READ), Instant.now());
        new KeysFile(file()).add(issued.key());
        await(() -> statusWith(issued.text()) == 200);

        new KeysFile(file()).revoke(issued.key().id());
        await(() -> statusWith(issued.text()) == 401);
        assertThat(statusWith(KEYS.get(Scope.READ))).isEqualTo(200);
    }

    @Test
    void keysFileThatIsBrokenWhileRunning_letsNobodyIn_untilItIsMended() throws IOException {
        var kept = Files.readString(file());
        try {
            Files.writeString(file(), "nonsense");
            await(() -> statusWith(KEYS.get(Scope.READ)) == 401);
        } finally {
            Files.writeString(file(), kept);
        }
        await(() -> statusWith(KEYS.get(Scope.READ)) == 200);
    }

    @Test
    void cookieKey_isTakenFromOurOwnPage_andNotAtAnotherSitesBidding() {
        var cookie = "pactwire_key=" + KEYS.get(Scope.INGEST);

        assertThat(service.send("POST", "/page/feed", "Cookie", cookie, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        for (var site : new String[] {"cross-site", "same-site"}) {
            assertThat(service.send("POST", "/page/feed", "Cookie", cookie, "Sec-Fetch-Site", site)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(service.send("POST", "/page/feed", "Cookie", cookie, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.send(
                                "POST",
                                "/page/feed",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Authorization",
                                "Bearer " + KEYS.get(Scope.INGEST))
                        .statusCode())
                .as("no browser adds a key to a header by itself")
                .isEqualTo(200);
    }

    @Test
    void everyAnswer_carriesTheUsualHeaders() throws IOException {
        for (var answer : new HttpResponse<?>[] {
            service.send("GET", "/api/agreements", bearer(Scope.READ)),
            service.send("GET", "/api/agreements"),
            service.send("POST", "/articles", bearer(Scope.READ)),
            service.send("GET", "/actuator/health")
        }) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(service.send("GET", "/api/agreements", bearer(Scope.READ))
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("private, no-cache");
    }

    @Test
    void bodiesOverTheLimit_areRefused_announcedOrNot() {
        var fits = new byte[1024];
        var tooLarge = new byte[1025];

        assertThat(service.send("POST", "/articles", BodyPublishers.ofByteArray(fits), bearer(Scope.INGEST))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.send("POST", "/articles", BodyPublishers.ofByteArray(tooLarge), bearer(Scope.INGEST))
                        .statusCode())
                .isEqualTo(413);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge));
        assertThat(service.send("POST", "/articles", chunked, bearer(Scope.INGEST))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void headersOverTheLimit_areRefused() throws IOException {
        var answer =
                service.raw("GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /livez HTTP/1.1\r\nHost: localh",
                "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"
            })
    void senderWhoStalls_isHungUpOn(String begun) throws IOException {
        try (var hasty = GuardedService.start("--server.tomcat.connection-timeout=500ms")) {
            assertThat(hasty.stalled(begun)).doesNotContain("200");
        }
    }

    @Test
    void multipartForms_areNotUnpacked() {
        var form = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nx\r\n--b--\r\n";
        var answer = service.send(
                "POST",
                "/articles",
                BodyPublishers.ofString(form),
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Authorization",
                "Bearer " + KEYS.get(Scope.INGEST));

        assertThat(answer.body()).isEqualTo("read " + form.length());
    }

    @Test
    void person_isSentToWhereAKeyIsGiven() throws IOException {
        try (var page =
                GuardedService.start("--pactwire.access.keys-file=" + file(), "--pactwire.access.sign-in=/sign-in")) {
            var answer = page.send("GET", "/agreements?party=RUS&q=a%26b", "Accept", "text/html,*/*;q=0.8");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("/sign-in?to=%2Fagreements%3Fparty%3DRUS%26q%3Da%2526b");
        }
    }

    @Test
    void callersOverTheirRate_areToldWhenToComeBack_eachForItself() throws IOException {
        var other = issue(Scope.READ);
        try (var slow = GuardedService.start(
                "--pactwire.access.keys-file=" + file(),
                "--pactwire.access.requests-per-second=5",
                "--pactwire.access.strangers-per-second=5")) {
            var refused = IntStream.range(0, 10_000)
                    .mapToObj(i -> slow.send("GET", "/api/agreements", bearer(Scope.READ)))
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(slow.send("GET", "/api/agreements", "Authorization", "Bearer " + other)
                            .statusCode())
                    .isEqualTo(200);

            var guessed = IntStream.range(0, 10_000)
                    .map(i -> slow.send(
                                    "GET",
                                    "/api/agreements",
                                    "Authorization",
                                    "Bearer guess" + i,
                                    "X-Forwarded-For",
                                    "192.0.2." + i % 250)
                            .statusCode())
                    .filter(status -> status == 429)
                    .findFirst();
            assertThat(guessed)
                    .as("who guesses is held by the address it comes from")
                    .hasValue(429);
        }
    }

    @Test
    void onLoopbackWithoutKeys_everythingIsOpen_butNotToOtherSites() throws IOException {
        try (var open = GuardedService.start()) {
            assertThat(open.send("GET", "/api/agreements").statusCode()).isEqualTo(200);
            assertThat(open.send("POST", "/articles").statusCode()).isEqualTo(200);
            assertThat(open.send("GET", "/actuator/prometheus").statusCode()).isEqualTo(200);
            assertThat(open.send("GET", "/", "Cookie", "pactwire_key=stale", "Authorization", "Bearer stale")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(open.send("POST", "/articles", "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(open.raw("GET /api/agreements HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
        try (var named = GuardedService.start("--pactwire.access.hosts=desk.example")) {
            assertThat(named.raw("GET / HTTP/1.1\r\nHost: Desk.Example\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static Path file() {
        return directory.resolve("keys.json");
    }

    private static String issue(Scope scope) throws IOException {
        var issued = ApiKey.issue(scope.wireName(), EnumSet.of(scope), Instant.now());
        new KeysFile(file()).add(issued.key());
        return issued.text();
    }

    private static String[] bearer(Scope scope) {
        return new String[] {"Authorization", "Bearer " + KEYS.get(scope)};
    }

    private static int statusWith(String key) {
        return service.send("GET", "/api/agreements", "Authorization", "Bearer " + key)
                .statusCode();
    }

    /** Polls; the ring looks at its file once a second. */
    private static void await(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("until the file counts").isLessThan(until);
        }
    }
}
