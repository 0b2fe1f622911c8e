package pactwire.store.subscribe.webhook;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import pactwire.store.query.InvalidFieldException;
import pactwire.store.subscribe.SubscribeProperties;

/**
 * Carries one signed message to one receiver, and only to public addresses: the resolver that makes the connection filters
 * what a name resolves to, so that a name cannot be checked and then changed. Redirects are not followed. Thread-safe.
 */
@Component
class Courier {
    private final ClientHttpRequestFactory requests;
    private final InetAddressFilter allowed;
    private final Clock clock;

    Courier(SubscribeProperties properties, Clock clock) {
        this.allowed = properties.allowedAddresses().isEmpty()
                ? InetAddressFilter.externalAddresses()
                : InetAddressFilter.externalAddresses()
                        .or(properties.allowedAddresses().toArray(String[]::new));
        // One message is one request: trying again is for the schedule to say.
        this.requests = ClientHttpRequestFactoryBuilder.httpComponents()
                .withHttpClientCustomizer(HttpClientBuilder::disableAutomaticRetries)
                .build(HttpClientSettings.defaults()
                        .withTimeouts(properties.webhookTimeout(), properties.webhookTimeout())
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withInetAddressFilter(allowed));
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

    Outcome carry(Webhook webhook, String messageId, String payload) {
        var began = System.nanoTime();
        try {
            var timestamp = clock.instant().getEpochSecond();
            var request = requests.createRequest(webhook.url(), HttpMethod.POST);
            request.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            request.getHeaders().set("webhook-id", messageId);
            request.getHeaders().set("webhook-timestamp", Long.toString(timestamp));
            request.getHeaders().set("webhook-signature", signatures(webhook.secrets(), messageId, timestamp, payload));
            request.getBody().write(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try (var response = request.execute()) {
                var status = response.getStatusCode();
                return new Outcome(
                        status.value(),
                        status.is2xxSuccessful() ? null : "answered " + status.value(),
                        millisSince(began));
            }
        } catch (IOException | FilteredHostException | IllegalArgumentException e) {
            return new Outcome(
                    null, "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()), millisSince(began));
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

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
