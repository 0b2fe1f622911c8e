package pactwire.store.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.contract.access.Scope;

/** The page behind keys: a person gives one, a cookie keeps it, and nobody else can use it. */
class SignInIT {
    private static final String HTML = "text/html,application/xhtml+xml";

    /** The Authorization header of each article that reached the intake. */
    private static final List<String> FED = new CopyOnWriteArrayList<>();

    @TempDir
    static Path directory;

    private static HttpServer intake;
    private static GuardedStore store;
    private static String key;

    @BeforeAll
    static void start() throws IOException {
        intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        intake.createContext("/articles", exchange -> {
            FED.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        intake.start();
        store = new GuardedStore(
                directory,
                "--pactwire.page.intake-url=http://localhost:"
                        + intake.getAddress().getPort());
        key = store.issue(Scope.READ, Scope.SUBSCRIBE, Scope.INGEST);
        Awaitility.await()
                .until(() -> store.get("/api/stats", "Authorization", "Bearer " + key)
                                .statusCode()
                        == 200);
    }

    @AfterAll
    static void stop() {
        store.close();
        intake.stop(0);
    }

    @Test
    void person_givesTheKeyOnce_andReadsFeedsAndSubscribes() {
        var asked = store.get("/agreements?party=RUS", "Accept", HTML);
        assertThat(asked.statusCode()).isEqualTo(303);
        var form = store.get(asked.headers().firstValue("Location").orElseThrow(), "Accept", HTML);
        assertThat(form.body())
                .contains("method=\"post\"", "value=\"/agreements?party=RUS\"")
                .doesNotContain("<script");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'")
                .doesNotContain("script-src");

        var signedIn = store.form("/sign-in", "key", " " + key + "\n", "to", "/agreements?party=RUS");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/agreements?party=RUS");
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure", "Domain");

        var sent = cookie.substring(0, cookie.indexOf(';'));
        assertThat(store.get("/agreements", "Cookie", sent, "Accept", HTML).body())
                .contains("href=\"/sign-in\"");
        assertThat(store.get("/api/agreements", "Cookie", sent).statusCode()).isEqualTo(200);
        assertThat(store.get("/api/webhooks", "Cookie", sent).statusCode()).isEqualTo(200);
        assertThat(store.get("/sign-in", "Cookie", sent).body())
                .contains("Sign out")
                .doesNotContain(key);
        assertThat(store.form("/sign-out").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Max-Age=0");
    }

    @Test
    void whatIsFed_goesOnInTheNameOfWhoeverFeeds() {
        FED.clear();
        var reader = store.issue(Scope.READ);
        Awaitility.await()
                .until(() -> store.get("/api/stats", "Cookie", cookie(reader)).statusCode() == 200);

        assertThat(store.post("/page/feed", "text/plain", "text", "Cookie", cookie(reader))
                        .statusCode())
                .isEqualTo(403);
        assertThat(store.post("/page/feed", "text/plain", "text", "Cookie", cookie(key), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(FED).isEmpty();
        assertThat(store.post(
                                "/page/feed",
                                "text/plain",
                                "text",
                                "Cookie",
                                cookie(key),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isEqualTo(202);
        assertThat(FED).containsExactly("Bearer " + key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                ""
            })
    void wayOnAfterwards_leadsNowhereElse(String to) {
        var signedIn = store.form("/sign-in", "key", key, "to", to);

        assertThat(signedIn.headers().firstValue("Location")).hasValue("/");
        assertThat(signedIn.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void whatIsAskedFor_isShownAsTextAndNotAsMarkup() {
        var form = store.get("/sign-in?to=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).doesNotContain("<script>").contains("&quot;&gt;&lt;script&gt;");
    }

    @Test
    void wrongKey_isToldSo_andNotKept() {
        var refused = store.form("/sign-in", "key", key.substring(0, 40), "to", "/");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("not known here").doesNotContain(key.substring(16, 40));
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void formOnAnotherSite_signsNobodyIn() {
        var body = "key=" + key;
        assertThat(store.post("/sign-in", "application/x-www-form-urlencoded", body, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String cookie(String key) {
        return "pactwire_key=" + key;
    }
}
