package pactwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids are computed, never drawn: the same article, and the same finding in it, have the same id at every feeding, reading
 * and replay. Thread-safe.
 */
public final class ArticleIds {
    private static final HexFormat HEX = HexFormat.of();
    /** 128 bits: no collision is to be expected among 10¹⁵ articles. */
    private static final int ID_BYTES = 16;

    private ArticleIds() {}

    /** 32 hex digits for an article, from its canonical URL or, where it has none, its normalised raw text. */
    public static String article(String urlOrText) {
        return hash(ID_BYTES, "article", urlOrText);
    }

    /** 32 hex digits for a finding: a hash of the article, the kind and what was found. */
    public static String finding(String articleId, EventType kind, String... whatWasFound) {
        var parts = new String[whatWasFound.length + 2];
        parts[0] = articleId;
        parts[1] = kind.wireName();
        System.arraycopy(whatWasFound, 0, parts, 2, whatWasFound.length);
        return hash(ID_BYTES, parts);
    }

    /** 32 hex digits for an event that is no finding, from its wire form. */
    public static String eventId(EventType kind, byte[] json) {
        var sha = sha256();
        sha.update(kind.wireName().getBytes(UTF_8));
        sha.update(json);
        return HEX.formatHex(sha.digest(), 0, ID_BYTES);
    }

    /** SHA-256 (64 hex digits) over parts that cannot run into each other. */
    public static String contentHash(String... parts) {
        return hash(32, parts);
    }

    private static String hash(int bytes, String... parts) {
        var sha = sha256();
        for (String part : parts) {
            sha.update(part.getBytes(UTF_8));
            sha.update((byte) 0);
        }
        return HEX.formatHex(sha.digest(), 0, bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
