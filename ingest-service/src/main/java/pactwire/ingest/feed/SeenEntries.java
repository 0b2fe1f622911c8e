package pactwire.ingest.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleIds;
import pactwire.ingest.feed.document.FeedEntry;

/** What became of a source's entries, so that only what is new or changed is fed. Not thread-safe. */
final class SeenEntries {
    /** Entries remembered beyond those that the feed still lists: some feeds bring old ones back. */
    private static final int KEPT_BESIDE = 500;

    private static final int KEY_DIGITS = 16;

    /**
     * One entry's last handling.
     *
     * @param version that was handled; null while it still has to be
     * @param articleId of what was fed from it
     * @param tries in vain, of a version that still has to be handled
     */
    record Seen(@Nullable String version, @Nullable String articleId, int tries) {
        static final Seen NEVER = new Seen(null, null, 0);
    }

    private final LinkedHashMap<String, Seen> byKey;

    SeenEntries(Map<String, Seen> byKey) {
        this.byKey = new LinkedHashMap<>(byKey);
    }

    Seen of(FeedEntry entry) {
        return byKey.getOrDefault(keyOf(entry), Seen.NEVER);
    }

    boolean isSettled(FeedEntry entry) {
        return entry.version().equals(of(entry).version());
    }

    void settled(FeedEntry entry, @Nullable String articleId) {
        put(entry, new Seen(entry.version(), articleId, 0));
    }

    void triedInVain(FeedEntry entry) {
        var before = of(entry);
        put(entry, new Seen(before.version(), before.articleId(), before.tries() + 1));
    }

    /** Forgets the oldest of what the feed no longer lists. */
    void keep(Collection<FeedEntry> listed) {
        var current = new HashSet<String>();
        listed.forEach(entry -> current.add(keyOf(entry)));
        var others = new ArrayList<>(byKey.keySet());
        others.removeAll(current);
        others.stream().limit(Math.max(0, others.size() - KEPT_BESIDE)).forEach(byKey::remove);
    }

    Map<String, Seen> asMap() {
        return byKey;
    }

    private void put(FeedEntry entry, Seen seen) {
        // Last handled stands last.
        byKey.remove(keyOf(entry));
        byKey.put(keyOf(entry), seen);
    }

    private static String keyOf(FeedEntry entry) {
        return ArticleIds.contentHash(entry.key()).substring(0, KEY_DIGITS);
    }
}
