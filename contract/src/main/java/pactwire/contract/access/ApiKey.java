package pactwire.contract.access;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is kept of a key: enough to know it again, too little to make it.
 *
 * <p>A key reads {@code pw_ID_SECRET}; the secret is 256 random bits. So plain SHA-256 is the right hash: slow ones (bcrypt,
 * Argon2) and salts protect passwords, of which there are few enough to try, while 2^256 secrets cannot be tried at any
 * speed, and no two keys share one. A fast hash also keeps callers with wrong keys from costing us anything.
 *
 * @param id 12 hex digits, no secret: names the key in lists and logs
 * @param name who has it, in the words of whoever made it
 * @param sha256 of the whole key, in hex
 */
public record ApiKey(String id, String name, Set<Scope> scopes, String sha256, Instant created) {
    private static final Pattern FORM = Pattern.compile("pw_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    public ApiKey {
        requireNonNull(name, "name");
        requireNonNull(created, "created");
        if (!id.matches("[0-9a-f]{12}") || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a key's id has 12 hex digits, its hash 64");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key without a scope opens nothing");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a key's name has 1 to %d printable characters".formatted(LONGEST_NAME));
        }
        scopes = java.util.Collections.unmodifiableSet(new TreeSet<>(scopes));
    }

    /** A key that was just made, with the one copy of its text that will ever be. */
    public record Issued(ApiKey key, String text) {
        /** Without the text: this one must not end in a log. */
        @Override
        public String toString() {
            return "Issued[" + key + "]";
        }
    }

    public static Issued issue(String name, Set<Scope> scopes, Instant now) {
        var id = HexFormat.of().formatHex(random(ID_BYTES));
        var text =
                "pw_%s_%s".formatted(id, Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES)));
        var key = new ApiKey(
                id, name, scopes, HexFormat.of().formatHex(sha256(text)), now.truncatedTo(ChronoUnit.SECONDS));
        return new Issued(key, text);
    }

    /** The id in a key as it was presented; empty if it has not the form of a key. */
    static Optional<String> idIn(String presented) {
        var matcher = FORM.matcher(presented);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** In a time that does not tell how much of it was right. */
    boolean isFor(String presented) {
        return MessageDigest.isEqual(sha256(presented), HexFormat.of().parseHex(sha256));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
