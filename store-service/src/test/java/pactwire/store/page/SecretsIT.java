package pactwire.store.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import pactwire.contract.access.Scope;

/** Whoever reads the log, even at debug, learns no key and no webhook's secret. */
class SecretsIT {
    private static final Pattern WEBHOOK_SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");

    @TempDir
    Path directory;

    @Test
    void keysAndWebhookSecrets_areInNoLine() {
        var lines = new CopyOnWriteArrayList<String>();
        try (var store = new GuardedStore(directory, "--pactwire.subscribe.allowed-addresses=127.0.0.1")) {
            var key = store.issue(Scope.values());
            Awaitility.await()
                    .until(() -> store.get("/api/stats", "Authorization", "Bearer " + key)
                                    .statusCode()
                            == 200);
            var log = collect(lines);
            var secrets = List.of(drive(store, key), key.substring(16));
            log.stop();

            assertThat(lines).as("something was logged at all").anyMatch(line -> line.contains("/api/webhooks"));
            for (var secret : secrets) {
                assertThat(lines).noneMatch(line -> line.contains(secret));
            }
            assertThat(lines).noneMatch(line -> WEBHOOK_SECRET.matcher(line).find());
        }
    }

    /** @return the secret of a webhook, without its prefix */
    private static String drive(GuardedStore store, String key) {
        var bearer = new String[] {"Authorization", "Bearer " + key};
        store.get("/api/agreements", bearer);
        store.get("/", "Cookie", "pactwire_key=" + key, "Accept", "text/html");
        store.get("/api/agreements", "Authorization", "Basic " + key);
        store.post("/page/feed", "text/plain", "text", "Cookie", "pactwire_key=" + key);
        store.form("/sign-in", "key", key);
        store.form("/sign-in", "key", key + "x");
        var made = store.post("/api/webhooks", "application/json", "{\"url\": \"http://127.0.0.1:9/hook\"}", bearer)
                .body();
        var secret = WEBHOOK_SECRET.matcher(made);
        assertThat(secret.find()).as(made).isTrue();
        var id = made.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        for (var path : List.of("/secret", "/test")) {
            store.post("/api/webhooks/" + id + path, "application/json", "", bearer);
        }
        store.get("/api/webhooks/" + id, bearer);
        store.post("/api/webhooks", "application/json", "{\"url\": 1,", bearer);
        return secret.group().substring("whsec_".length());
    }

    private static AppenderBase<ILoggingEvent> collect(List<String> lines) {
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        appender.setContext(context);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        // What a service was told to be quiet about is heard as well; only the collector hears all of it.
        root.iteratorForAppenders().forEachRemaining(other -> other.stop());
        context.getLoggerList().forEach(logger -> logger.setLevel(Level.DEBUG));
        root.addAppender(appender);
        return appender;
    }
}
