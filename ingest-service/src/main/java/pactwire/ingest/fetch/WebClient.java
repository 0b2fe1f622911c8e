package pactwire.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * One GET at a time, bounded in bytes and time. Only public addresses are connected to: the resolver that makes the
 * connection filters what a name resolves to, so that a name cannot be checked and then changed. Thread-safe.
 */
final class WebClient implements AutoCloseable {
    private static final String ACCEPTED = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "text/html, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    /** Far above what servers send. */
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16 * 1024)
            .build();

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines;
    private final FetchProperties properties;

    WebClient(FetchProperties properties) {
        this.properties = properties;
        // One request is one request: what follows from the answer is for the caller to say.
        http = new HttpComponentsHttpClientBuilder()
                .withCustomizer(HttpClientBuilder::disableAutomaticRetries)
                .withCustomizer(HttpClientBuilder::disableCookieManagement)
                .withCustomizer(HttpClientBuilder::disableAuthCaching)
                .withCustomizer(HttpClientBuilder::disableContentCompression)
                .withCustomizer(client -> client.setUserAgent(properties.userAgent()))
                .withConnectionManagerCustomizer(
                        connections -> connections.setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build()))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(properties.connectTimeout(), properties.readTimeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withInetAddressFilter(allowed(properties)));
        deadlines = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("fetch-deadline-"));
    }

    private static InetAddressFilter allowed(FetchProperties properties) {
        return properties.allowedAddresses().isEmpty()
                ? InetAddressFilter.externalAddresses()
                : InetAddressFilter.externalAddresses()
                        .or(properties.allowedAddresses().toArray(String[]::new));
    }

    /**
     * @throws FilteredHostException if the address is not public
     * @throws BoundedBody.TooLargeException if the answer is
     * @throws IOException if it does not come, or not whole, or not in time
     */
    Answer get(URI url, Validators known) throws IOException {
        var request = new HttpGet(url);
        request.setHeader(HttpHeaders.ACCEPT, ACCEPTED);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate");
        if (known.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        var late = new AtomicBoolean();
        // A server that sends a byte now and then is never late for the socket.
        var deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                properties.deadline().toMillis(),
                TimeUnit.MILLISECONDS);
        try (var response = http.executeOpen(null, request, null)) {
            try {
                return answer(response);
            } finally {
                // Closing would read on to the end of the body, which may have none.
                request.cancel();
            }
        } catch (IOException e) {
            throw late.get() ? new IOException("not answered within " + properties.deadline(), e) : e;
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var entity = response.getEntity();
        if (response.getCode() != 200 || entity == null) {
            return new Answer(response.getCode(), headers, new byte[0]);
        }
        try (InputStream sent = entity.getContent()) {
            byte[] body = new BoundedBody(properties.maxBytes().toBytes()).read(sent, headers.get("content-encoding"));
            return new Answer(response.getCode(), headers, body);
        }
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }
}
