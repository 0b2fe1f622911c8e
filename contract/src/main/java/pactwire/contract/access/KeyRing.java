package pactwire.contract.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys a running service knows. It looks at the file at most once a second, so a key counts a second after it was
 * made, and no longer than a second after it was revoked. A file that went away or makes no sense lets nobody in: better
 * shut than open to a key that was just revoked. Thread-safe.
 */
public final class KeyRing {
    static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    private final @Nullable Path path;
    private Map<String, ApiKey> keys = Map.of();
    private @Nullable Stamp stamp;
    private long lookedAt;

    /** Tells a file from the one that was there before. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object fileKey) {
        static Stamp of(Path path) throws IOException {
            var now = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
        }
    }

    /** @param path of a {@link KeysFile}; null where no keys are asked for */
    KeyRing(@Nullable Path path) {
        this.path = path;
        if (path != null) {
            look(path);
        }
    }

    /** Whether a call needs a key. */
    public boolean isNeeded() {
        return path != null;
    }

    /** The key itself is compared, not its id alone. */
    public Optional<ApiKey> find(String presented) {
        return ApiKey.idIn(presented).map(current()::get).filter(key -> key.isFor(presented));
    }

    private synchronized Map<String, ApiKey> current() {
        if (path != null && System.nanoTime() - lookedAt >= LOOKS_EVERY.toNanos()) {
            look(path);
        }
        return keys;
    }

    private void look(Path path) {
        lookedAt = System.nanoTime();
        try {
            var seen = Stamp.of(path);
            if (seen.equals(stamp)) {
                return;
            }
            keys = new KeysFile(path)
                    .read().stream().collect(Collectors.toUnmodifiableMap(ApiKey::id, Function.identity()));
            stamp = seen;
        } catch (IOException | IllegalStateException e) {
            if (stamp != null || !keys.isEmpty()) {
                log.error("nobody is let in until the keys can be read again: {}", e.toString());
            }
            keys = Map.of();
            stamp = null;
        }
    }
}
