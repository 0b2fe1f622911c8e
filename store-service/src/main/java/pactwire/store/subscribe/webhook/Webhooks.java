package pactwire.store.subscribe.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.change.Changes;
import pactwire.store.subscribe.Followed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of webhooks. Thread-safe. */
@Component
class Webhooks {
    private static final Duration ROTATION = Duration.ofHours(24);
    /** Longer than any one delivery takes, and taken anew with each: after it another instance may take over. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final int ATTEMPTS_SHOWN = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final JsonMapper json;
    private final Changes changes;
    private final Clock clock;

    Webhooks(JdbcClient database, JsonMapper json, Changes changes, Clock clock) {
        this.database = database;
        this.json = json;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the id; it follows from now on */
    String create(URI url, Followed kind, Map<String, List<String>> filter, String secret) {
        var id = HexFormat.of().formatHex(random(ID_BYTES));
        database.sql("""
                        insert into webhook (id, url, kind, filter, secret, cursor, next_attempt_at, created_at)
                        values (:id, :url, :kind, cast(:filter as json), :secret, :cursor, :now, :now)""")
                .param("id", id)
                .param("url", url.toString())
                .param("kind", kind.wireName())
                .param("filter", json.writeValueAsString(filter))
                .param("secret", secret)
                .param("cursor", changes.last())
                .param("now", now())
                .update();
        return id;
    }

    static String newSecret() {
        return "whsec_" + Base64.getEncoder().encodeToString(random(SECRET_BYTES));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    List<Webhook> all() {
        return database.sql("select * from webhook order by created_at, id")
                .query(this::webhook)
                .list();
    }

    Optional<Webhook> find(String id) {
        return database.sql("select * from webhook where id = :id")
                .param("id", id)
                .query(this::webhook)
                .optional();
    }

    boolean delete(String id) {
        return database.sql("delete from webhook where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Enabling tries again at once, from where it stopped. */
    void enable(String id, boolean enabled, @Nullable String reason) {
        database.sql("""
                        update webhook set state = :state, reason = :reason, failures = 0, failing_since = null,
                            next_attempt_at = :now where id = :id""")
                .param("state", enabled ? "enabled" : "disabled")
                .param("reason", enabled ? null : reason)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The former secret signs as well for a day. */
    void rotate(String id, String secret) {
        database.sql("""
                        update webhook set former_secret = secret, former_secret_until = :until, secret = :secret
                        where id = :id""")
                .param("until", Timestamp.from(clock.instant().plus(ROTATION)))
                .param("secret", secret)
                .param("id", id)
                .update();
    }

    /** Takes on a webhook that is due, so that no other instance delivers to it as well. */
    Optional<Webhook> lease() {
        return database.sql("""
                        update webhook set leased_until = :until where id = (
                            select id from webhook
                            where state = 'enabled' and next_attempt_at <= :now and leased_until < :now
                                and cursor < :last
                            order by next_attempt_at, id limit 1 for update skip locked)
                        returning *""")
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("now", now())
                .param("last", changes.last())
                .query(this::webhook)
                .optional();
    }

    void release(String id) {
        database.sql("update webhook set leased_until = '-infinity' where id = :id")
                .param("id", id)
                .update();
    }

    void advance(String id, long cursor) {
        database.sql("""
                        update webhook set cursor = :cursor, failures = 0, failing_since = null, next_attempt_at = :now,
                            leased_until = :until where id = :id""")
                .param("cursor", cursor)
                .param("until", Timestamp.from(clock.instant().plus(LEASE)))
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Counts from the last message that was taken, which may have been taken since the webhook was leased. */
    void failed(String id, String error) {
        var webhook = find(id).orElse(null);
        if (webhook == null) {
            return; // deleted meanwhile
        }
        var now = clock.instant();
        var since = webhook.failingSince() == null ? now : webhook.failingSince();
        var failures = webhook.failures() + 1;
        var givenUp = Duration.between(since, now).compareTo(BackOff.GIVE_UP) >= 0;
        database.sql("""
                        update webhook set failures = :failures, failing_since = :since, next_attempt_at = :next,
                            state = :state, reason = :reason where id = :id""")
                .param("failures", failures)
                .param("since", Timestamp.from(since))
                .param("next", Timestamp.from(now.plus(BackOff.after(failures))))
                .param("state", givenUp ? "disabled" : webhook.state())
                .param("reason", givenUp ? "took nothing since %s: %s".formatted(since, error) : webhook.reason())
                .param("id", id)
                .update();
    }

    void record(Webhook webhook, String messageId, @Nullable Long seq, Outcome outcome) {
        database.sql("""
                        insert into webhook_attempt (webhook_id, message_id, seq, at, delivered, status, error, millis)
                        values (:webhook, :message, :seq, :at, :delivered, :status, :error, :millis)""")
                .param("webhook", webhook.id())
                .param("message", messageId)
                .param("seq", seq)
                .param("at", now())
                .param("delivered", outcome.delivered())
                .param("status", outcome.status())
                .param("error", outcome.error())
                .param("millis", outcome.millis())
                .update();
    }

    List<Attempt> attempts(String webhook) {
        return database.sql("select * from webhook_attempt where webhook_id = :webhook order by id desc limit :most")
                .param("webhook", webhook)
                .param("most", ATTEMPTS_SHOWN)
                .query(Webhooks::attempt)
                .list();
    }

    Optional<Attempt> attempt(String webhook, long id) {
        return database.sql("select * from webhook_attempt where webhook_id = :webhook and id = :id")
                .param("webhook", webhook)
                .param("id", id)
                .query(Webhooks::attempt)
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Webhook webhook(ResultSet row, int number) throws SQLException {
        var secrets = new ArrayList<>(List.of(row.getString("secret")));
        var formerUntil = instant(row, "former_secret_until");
        if (formerUntil != null && clock.instant().isBefore(formerUntil)) {
            secrets.add(row.getString("former_secret"));
        }
        return new Webhook(
                row.getString("id"),
                URI.create(row.getString("url")),
                Followed.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                json.readValue(row.getString("filter"), new TypeReference<Map<String, List<String>>>() {}),
                secrets,
                row.getLong("cursor"),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("failures"),
                instant(row, "failing_since"),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getTimestamp("created_at").toInstant());
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getLong("id"),
                row.getString("message_id"),
                row.getObject("seq", Long.class),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("delivered"),
                row.getObject("status", Integer.class),
                row.getString("error"),
                row.getLong("millis"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
