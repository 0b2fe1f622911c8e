package pactwire.store.subscribe.webhook;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpStatusCode;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import pactwire.store.query.InvalidFieldException;
import pactwire.store.subscribe.SubscribeProperties;

/**
 * Carries one signed message to one receiver, and only to public addresses: the resolver that makes the connection filters
 * what a name resolves to, so that a name cannot be checked and then changed. Redirects are not followed. Thread-safe.
 */
@Component
class Courier implements DisposableBean {
    /** Bytes. */
    private static final int SMALL_ANSWER = 8 * 1024;

    private final HttpClient client;
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("webhook-deadline-"));
    private final Duration timeout;
    private final InetAddressFilter allowed;
    private final Clock clock;

    Courier(SubscribeProperties properties, Clock clock) {
        this.allowed = properties.allowedAddresses().isEmpty()
                ? InetAddressFilter.externalAddresses()
                : InetAddressFilter.externalAddresses()
                        .or(properties.allowedAddresses().toArray(String[]::new));
        // One message is one request: trying again is for the schedule to say.
        this.client = ClientHttpRequestFactoryBuilder.httpComponents()
                .withHttpClientCustomizer(HttpClientBuilder::disableAutomaticRetries)
                .build(HttpClientSettings.defaults()
                        .withTimeouts(properties.webhookTimeout(), properties.webhookTimeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withInetAddressFilter(allowed))
                .getHttpClient();
        this.timeout = properties.webhookTimeout();
        this.clock = clock;
    }

    /** @throws InvalidFieldException if messages could never be carried there */
    void check(URI url) {
        if (!("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                || url.getHost() == null
                || url.getUserInfo() != null) {
            throw new InvalidFieldException("url", "'%s' is no http or https address of a receiver".formatted(url));
        }
        try {
            for (var address : InetAddress.getAllByName(url.getHost())) {
                if (!allowed.matches(address)) {
                    throw new InvalidFieldException("url", "'%s' is not a public address".formatted(url.getHost()));
                }
            }
        } catch (UnknownHostException e) {
            throw new InvalidFieldException("url", "'%s' is no host that we can find".formatted(url.getHost()));
        }
    }

    /** Returns within the time limit, however the receiver behaves. A message counts as taken once a 2xx has come. */
    Outcome carry(Webhook webhook, String messageId, String payload) {
        var began = System.nanoTime();
        var request = request(webhook, messageId, payload);
        var timeUp = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var status = status(request);
            return new Outcome(
                    status,
                    HttpStatusCode.valueOf(status).is2xxSuccessful() ? null : "answered " + status,
                    millisSince(began));
        } catch (IOException | HttpException | FilteredHostException | IllegalArgumentException e) {
            var error = request.isCancelled()
                    ? "timeout: no answer within %d ms".formatted(timeout.toMillis())
                    : "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage());
            return new Outcome(null, error, millisSince(began));
        } finally {
            timeUp.cancel(false);
        }
    }

    private HttpPost request(Webhook webhook, String messageId, String payload) {
        var timestamp = clock.instant().getEpochSecond();
        var request = new HttpPost(webhook.url());
        request.setHeader("webhook-id", messageId);
        request.setHeader("webhook-timestamp", Long.toString(timestamp));
        request.setHeader("webhook-signature", signatures(webhook.secrets(), messageId, timestamp, payload));
        request.setEntity(new StringEntity(payload, ContentType.APPLICATION_JSON));
        return request;
    }

    private int status(HttpPost request) throws IOException, HttpException {
        var response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
        discard(response, request);
        return response.getCode();
    }

    /** A small answer is read, so that the connection can serve the next message; of any other nothing is. */
    private static void discard(ClassicHttpResponse response, HttpPost request) {
        try (response) {
            var answer = response.getEntity();
            if (answer == null || answer.getContentLength() >= 0 && answer.getContentLength() <= SMALL_ANSWER) {
                EntityUtils.consume(answer);
            } else {
                request.cancel();
            }
        } catch (IOException e) {
            // The status has come. What was to come after it does not matter.
        }
    }

    private static String signatures(List<String> secrets, String messageId, long timestamp, String payload) {
        return secrets.stream()
                .map(secret -> signature(secret, messageId, timestamp, payload))
                .collect(Collectors.joining(" "));
    }

    private static String signature(String secret, String messageId, long timestamp, String payload) {
        try {
            return new com.standardwebhooks.Webhook(secret).sign(messageId, timestamp, payload);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret of ours does not sign", e);
        }
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
