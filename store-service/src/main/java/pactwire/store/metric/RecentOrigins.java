package pactwire.store.metric;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Origins of the series that were told of late. They are taken out to be added to, and put back with the version that the series'
 * row will have: where the transaction fails, or another instance tells the series, the row has another one. Thread-safe.
 */
final class RecentOrigins {
    /** Origins of all series, twelve bytes each and as much again as arrays grow. */
    private static final int MOST = 1_500_000;
    /** A series takes the room of so many by itself. */
    private static final int OWN_ROOM = 20;

    private final Map<String, Remembered> recent = new LinkedHashMap<>(16, 0.75f, true);
    private int room;

    private record Remembered(String version, SeriesOrigins origins) {
        int room() {
            return OWN_ROOM + origins.size();
        }
    }

    /** Null where they are not remembered, or the rows may say something else by now. */
    @Nullable
    synchronized SeriesOrigins take(String series, String version) {
        var known = recent.remove(series);
        if (known == null) {
            return null;
        }
        room -= known.room();
        return known.version().equals(version) ? known.origins() : null;
    }

    synchronized void put(String series, String version, SeriesOrigins origins) {
        take(series, version);
        var remembered = new Remembered(version, origins);
        recent.put(series, remembered);
        room += remembered.room();
        var eldest = recent.entrySet().iterator();
        while (room > MOST && recent.size() > 1) {
            room -= eldest.next().getValue().room();
            eldest.remove();
        }
    }
}
