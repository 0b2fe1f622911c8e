package pactwire.ingest.feed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.EventCodec;
import pactwire.ingest.feed.SeenEntries.Seen;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * All sources and how their visits went: the latest record of each key of a compacted log. What is said here is written to
 * the log first; what other instances wrote arrives by {@link #apply}. Thread-safe.
 */
final class Sources {
    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();
    private static final TypeReference<Map<String, Seen>> SEEN = new TypeReference<>() {};
    private static final String STATE = "/state";
    private static final String SEEN_ENTRIES = "/seen";

    private final Log log;
    private final SourceProperties properties;
    private final Map<String, Source> byId = new HashMap<>();
    private final Map<String, PollState> states = new HashMap<>();
    /** As bytes: they are looked at once a visit. */
    private final Map<String, byte[]> seen = new HashMap<>();

    private final Map<String, Long> offsets = new HashMap<>();

    /** Where records are kept. */
    @FunctionalInterface
    interface Log {
        /**
         * @param host of the source: all records of one host are in one partition
         * @param value null to forget the key
         * @return the record's offset
         * @throws pactwire.ingest.intake.BrokerUnavailableException if it is not kept
         */
        long append(String host, String key, byte @Nullable [] value);
    }

    Sources(Log log, SourceProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    /** By name or address. */
    synchronized List<Source> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Source::label).thenComparing(Source::id))
                .toList();
    }

    synchronized Optional<Source> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized PollState state(Source source) {
        return states.getOrDefault(
                source.id(),
                PollState.fresh(source.interval() != null ? source.interval() : properties.firstInterval()));
    }

    synchronized SeenEntries seen(Source source) {
        var bytes = seen.get(source.id());
        return new SeenEntries(bytes == null ? Map.of() : JSON.readValue(bytes, SEEN));
    }

    void save(Source source) {
        write(source, source.id(), JSON.writeValueAsBytes(source));
    }

    void save(Source source, PollState state) {
        synchronized (this) {
            // Even where the log is away, we know when to come back.
            states.put(source.id(), state);
        }
        write(source, source.id() + STATE, JSON.writeValueAsBytes(state));
    }

    void save(Source source, SeenEntries entries) {
        write(source, source.id() + SEEN_ENTRIES, JSON.writeValueAsBytes(entries.asMap()));
    }

    void delete(Source source) {
        write(source, source.id(), null);
        write(source, source.id() + STATE, null);
        write(source, source.id() + SEEN_ENTRIES, null);
    }

    private void write(Source source, String key, byte @Nullable [] value) {
        apply(key, log.append(source.url().getHost(), key, value), value);
    }

    /** Takes in a record of the log, unless a later one of its key is known. */
    synchronized void apply(String key, long offset, byte @Nullable [] value) {
        if (offsets.getOrDefault(key, -1L) >= offset) {
            return;
        }
        offsets.put(key, offset);
        if (key.endsWith(STATE)) {
            put(
                    states,
                    key.substring(0, key.length() - STATE.length()),
                    value == null ? null : JSON.readValue(value, PollState.class));
        } else if (key.endsWith(SEEN_ENTRIES)) {
            put(seen, key.substring(0, key.length() - SEEN_ENTRIES.length()), value);
        } else {
            put(byId, key, value == null ? null : JSON.readValue(value, Source.class));
        }
    }

    private static <V> void put(Map<String, V> map, String id, @Nullable V value) {
        if (value == null) {
            map.remove(id);
        } else {
            map.put(id, value);
        }
    }
}
