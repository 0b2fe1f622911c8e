package pactwire.store.subscribe.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.change.Changes;
import pactwire.store.query.InvalidFieldException;
import pactwire.store.query.NotThereException;
import pactwire.store.subscribe.Followed;

@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Subscribing")
class WebhookController {
    private final Webhooks webhooks;
    private final WebhookDelivery delivery;
    private final Courier courier;
    private final Messages messages;
    private final Changes changes;
    private final Clock clock;

    WebhookController(
            Webhooks webhooks,
            WebhookDelivery delivery,
            Courier courier,
            Messages messages,
            Changes changes,
            Clock clock) {
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.courier = courier;
        this.messages = messages;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param url of the receiver: http or https, a public address
     * @param kind agreement (usual) or metric
     * @param filter as the listing's parameters
     */
    @Schema(name = "NewWebhook")
    record NewWebhook(
            @Schema(example = "https://example.org/pactwire") @Nullable
            String url,

            @Schema(allowableValues = {"agreement", "metric"}) @Nullable
            String kind,

            @Schema(example = "{\"party\": [\"RUS\", \"CHN\"], \"status\": [\"signed\"]}") @Nullable
            Map<String, List<String>> filter) {}

    /** @param secret signs each message; shown this once */
    @Schema(name = "WebhookWithSecret")
    record WithSecret(@JsonUnwrapped Webhook webhook, String secret) {
        @Override
        public String toString() {
            return "WithSecret[%s]".formatted(webhook);
        }
    }

    /** @param state enabled or disabled */
    @Schema(name = "WebhookState")
    record State(@Nullable String state) {}

    record All(List<Webhook> items) {}

    record Attempts(List<Attempt> items) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Follow changes from now on")
    WithSecret create(@RequestBody NewWebhook wanted) {
        var url = url(wanted.url());
        courier.check(url);
        var kind = wanted.kind() == null ? Followed.AGREEMENT : Followed.named(wanted.kind());
        var filter = wanted.filter() == null ? Map.<String, List<String>>of() : wanted.filter();
        kind.criteria(filter);
        var secret = Webhooks.newSecret();
        return new WithSecret(find(webhooks.create(url, kind, filter, secret)), secret);
    }

    @GetMapping
    @Operation(summary = "All webhooks")
    All all() {
        return new All(webhooks.all());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One webhook, and how it fares")
    Webhook one(@PathVariable String id) {
        return find(id);
    }

    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Enable or disable; an enabled one goes on where it stopped")
    Webhook change(@PathVariable String id, @RequestBody State wanted) {
        find(id);
        if (!"enabled".equals(wanted.state()) && !"disabled".equals(wanted.state())) {
            throw new InvalidFieldException("state", "'%s' is none of enabled, disabled".formatted(wanted.state()));
        }
        webhooks.enable(id, wanted.state().equals("enabled"), "disabled by an operator");
        return find(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Stop following")
    void delete(@PathVariable String id) {
        if (!webhooks.delete(id)) {
            throw new NotThereException("there is no webhook %s".formatted(id));
        }
    }

    @PostMapping("/{id}/secret")
    @Operation(summary = "A new secret; the former one signs as well for 24 hours")
    WithSecret rotate(@PathVariable String id) {
        find(id);
        var secret = Webhooks.newSecret();
        webhooks.rotate(id, secret);
        return new WithSecret(find(id), secret);
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a test message now, and say what became of it")
    Outcome test(@PathVariable String id) {
        var webhook = find(id);
        var now = clock.instant();
        return delivery.attempt(webhook, "msg_%s_test_%d".formatted(id, now.toEpochMilli()), null, messages.test(now));
    }

    @GetMapping("/{id}/attempts")
    @Operation(summary = "The latest deliveries, tries that failed among them")
    Attempts attempts(@PathVariable String id) {
        find(id);
        return new Attempts(webhooks.attempts(id));
    }

    @PostMapping("/{id}/attempts/{attempt}/redelivery")
    @Operation(summary = "Send the message of an attempt again, under the same webhook-id")
    Outcome redeliver(@PathVariable String id, @PathVariable long attempt) {
        var webhook = find(id);
        var former = webhooks.attempt(id, attempt)
                .orElseThrow(() -> new NotThereException("webhook %s has no attempt %d".formatted(id, attempt)));
        if (former.seq() == null) {
            throw new NotThereException("attempt %d carried no change".formatted(attempt));
        }
        var change = changes.at(
                        former.seq(), webhook.kind().wireName(), webhook.kind().criteria(webhook.filter()))
                .orElseThrow(() -> new NotThereException("change %d is no longer kept".formatted(former.seq())));
        return delivery.attempt(webhook, former.messageId(), former.seq(), messages.of(webhook.kind(), change));
    }

    private Webhook find(String id) {
        return webhooks.find(id).orElseThrow(() -> new NotThereException("there is no webhook %s".formatted(id)));
    }

    private static URI url(@Nullable String text) {
        if (text == null) {
            throw new InvalidFieldException("url", "is missing: where to send changes");
        }
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("url", "'%s' is no address".formatted(text));
        }
    }
}
