package pactwire.store.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import pactwire.store.article.Origin;

/**
 * Where the figures of one series come from, and which of these origins count as one source: those of a publisher, and near
 * copies of each other. A part is all that count as one, named after the publisher that it began with, which is in no other.
 * There are many of these in memory, so that an origin takes twelve bytes and a publisher eight. Not thread-safe.
 */
final class SeriesOrigins {
    private long[] fingerprints = new long[1];
    /** By origin, the number of its publisher. */
    private int[] publisher = new int[1];

    private int size;
    /** Interned: there are few, in many series. */
    private String[] names = new String[1];
    /** By publisher, the number of the one that its part is named after. */
    private int[] part = new int[1];

    private int publishers;
    private List<String> joined = List.of();

    /** One that was written down, with its part. */
    void restore(String publisher, long fingerprint, String part) {
        var number = numberOf(publisher);
        var into = numberOf(part); // before the assignment: it may make the array another one
        append(number, fingerprint);
        this.part[number] = into;
    }

    /**
     * @param fingerprint see {@link Origin#fingerprint()}
     * @return false where this origin is known
     */
    boolean add(String publisher, long fingerprint) {
        var known = find(publisher.intern());
        var touched = new TreeSet<String>();
        for (int i = 0; i < size; i++) {
            if (fingerprints[i] == fingerprint && this.publisher[i] == known) {
                return false;
            }
            if (Origin.areNearCopies(fingerprints[i], fingerprint)) {
                touched.add(names[part[this.publisher[i]]]);
            }
        }
        if (known >= 0) {
            touched.add(names[part[known]]);
        }
        var number = numberOf(publisher);
        append(number, fingerprint);
        if (!touched.isEmpty()) {
            var kept = find(touched.first());
            part[number] = kept;
            joinInto(kept, touched);
        }
        return true;
    }

    private void joinInto(int kept, Set<String> parts) {
        parts.remove(names[kept]);
        if (parts.isEmpty()) {
            return;
        }
        for (int i = 0; i < publishers; i++) {
            if (parts.contains(names[part[i]])) {
                part[i] = kept;
            }
        }
        var all = new ArrayList<>(joined);
        all.addAll(parts);
        joined = all;
    }

    /** -1 for a publisher that is not here. */
    private int find(String interned) {
        for (int i = 0; i < publishers; i++) {
            if (names[i] == interned) {
                return i;
            }
        }
        return -1;
    }

    /** A new one is a part by itself. */
    private int numberOf(String name) {
        var interned = name.intern();
        var known = find(interned);
        if (known >= 0) {
            return known;
        }
        if (publishers == names.length) {
            names = Arrays.copyOf(names, publishers * 2);
            part = Arrays.copyOf(part, publishers * 2);
        }
        names[publishers] = interned;
        part[publishers] = publishers;
        return publishers++;
    }

    private void append(int number, long fingerprint) {
        if (size == fingerprints.length) {
            fingerprints = Arrays.copyOf(fingerprints, size * 2);
            publisher = Arrays.copyOf(publisher, size * 2);
        }
        publisher[size] = number;
        fingerprints[size++] = fingerprint;
    }

    /** @param publisher of an origin that is here */
    String part(String publisher) {
        return names[part[find(publisher.intern())]];
    }

    /** Parts that went into others since this was asked last; {@link #part} of their names tells into which. */
    List<String> takeJoined() {
        var taken = joined;
        joined = List.of();
        return taken;
    }

    int sources() {
        return (int) IntStream.range(0, publishers).filter(i -> part[i] == i).count();
    }

    /** How many origins there are. */
    int size() {
        return size;
    }
}
