package pactwire.contract.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS by Spring's bundles, set by the environment variables that docs/security.md names. */
class TlsIT {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path directory;

    @Test
    void service_speaksTlsWithItsCertificate_andNothingElse() throws Exception {
        var store = selfSigned();
        var certificate = store.getCertificate("web");
        var environment = Map.<String, Object>of(
                "SERVER_SSL_BUNDLE", "web",
                "SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_CERTIFICATE", pem("CERTIFICATE", certificate.getEncoded()),
                "SPRING_SSL_BUNDLE_PEM_WEB_KEYSTORE_PRIVATEKEY",
                        pem("PRIVATE KEY", key(store).getEncoded()));
        try (var service = GuardedService.start(environment)) {
            var https =
                    HttpClient.newBuilder().sslContext(trusting(certificate)).build();
            var answer = https.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + service.port() + "/api/agreements"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(service.raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("read 0");
        }
    }

    @Test
    void cookieUnderTls_neverTravelsWithout() {
        assertThat(KeyCookie.keep("pw_x", true)).contains("Secure");
        assertThat(KeyCookie.drop(true)).contains("Secure");
    }

    /** By the JDK's own tool, since its library makes no certificates. */
    private KeyStore selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        var file = directory.resolve("web.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "web",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).as("keytool").isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static Key key(KeyStore store) throws GeneralSecurityException {
        return store.getKey("web", PASSWORD);
    }

    private String pem(String what, byte[] der) throws IOException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        var file = directory.resolve(what.replace(' ', '-') + ".pem");
        Files.writeString(file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, base64));
        return file.toUri().toString();
    }

    private static SSLContext trusting(Certificate certificate) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("web", certificate);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
