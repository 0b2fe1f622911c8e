package pactwire.store.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pactwire.store.article.Origin;

/**
 * Where the figures of one series come from, and which of these origins count as one source: those of a publisher, and near
 * copies of each other. A part is all that count as one, named after the publisher that it began with, which is in no other.
 * Not thread-safe.
 */
final class SeriesOrigins {
    private final Map<String, String> partByPublisher = new HashMap<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> joined = new HashSet<>();
    private String[] publishers = new String[1];
    private long[] fingerprints = new long[1];
    private int size;

    /** One that was written down, with its part. */
    void restore(String publisher, long fingerprint, String part) {
        append(publisher, fingerprint);
        assign(publisher, part);
    }

    /**
     * @param fingerprint see {@link Origin#fingerprint()}
     * @return false where this origin is known
     */
    boolean add(String publisher, long fingerprint) {
        var touched = new HashSet<String>();
        for (int i = 0; i < size; i++) {
            if (fingerprints[i] == fingerprint && publishers[i].equals(publisher)) {
                return false;
            }
            if (Origin.areNearCopies(fingerprints[i], fingerprint)) {
                touched.add(part(publishers[i]));
            }
        }
        if (partByPublisher.containsKey(publisher)) {
            touched.add(part(publisher));
        }
        append(publisher, fingerprint);
        var part = touched.stream().sorted().findFirst().orElse(publisher);
        assign(publisher, part);
        touched.remove(part);
        join(touched, part);
        return true;
    }

    private void assign(String publisher, String part) {
        partByPublisher.put(publisher.intern(), part.intern());
        parts.add(part.intern());
    }

    private void join(Set<String> others, String into) {
        if (!others.isEmpty()) {
            partByPublisher.replaceAll((publisher, part) -> others.contains(part) ? into : part);
            parts.removeAll(others);
            joined.addAll(others);
        }
    }

    private void append(String publisher, long fingerprint) {
        if (size == publishers.length) {
            publishers = Arrays.copyOf(publishers, size * 2);
            fingerprints = Arrays.copyOf(fingerprints, size * 2);
        }
        publishers[size] = publisher.intern(); // there are few, in many series
        fingerprints[size++] = fingerprint;
    }

    /** @param publisher of an origin that is here */
    String part(String publisher) {
        return partByPublisher.getOrDefault(publisher, publisher);
    }

    /** Parts that went into others since this was asked last; {@link #part} of their names tells into which. */
    Set<String> takeJoined() {
        var taken = Set.copyOf(joined);
        joined.clear();
        return taken;
    }

    int sources() {
        return parts.size();
    }

    /** How many origins there are. */
    int size() {
        return size;
    }
}
