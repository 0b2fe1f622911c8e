package pactwire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Visits in waiting: to each host one at a time, in order, with a pause between them; hosts in turn. Thread-safe. */
final class HostQueue {
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private static final class Line {
        private final Deque<Visit> waiting = new ArrayDeque<>();
        private Instant free = Instant.EPOCH;
        private boolean busy;
    }

    /** Work at an address; whoever takes it must {@link #done} it. */
    record Visit(URI url, Runnable work) {}

    synchronized void add(URI url, Runnable work) {
        lines.computeIfAbsent(url.getHost(), host -> new Line()).waiting.add(new Visit(url, work));
    }

    /** The next visit that may begin now; its host is busy until it is done. */
    synchronized Optional<Visit> take(Instant now) {
        for (var entry : lines.entrySet()) {
            var line = entry.getValue();
            if (!line.busy && !line.waiting.isEmpty() && !line.free.isAfter(now)) {
                line.busy = true;
                // Served last, so that it stands behind all other hosts.
                lines.remove(entry.getKey());
                lines.put(entry.getKey(), line);
                return Optional.of(line.waiting.remove());
            }
        }
        return Optional.empty();
    }

    synchronized void done(Visit visit, Instant now, Duration pause) {
        var line = lines.get(visit.url().getHost());
        line.busy = false;
        rest(visit.url(), now.plus(pause));
        lines.values().removeIf(one -> !one.busy && one.waiting.isEmpty() && !one.free.isAfter(now));
    }

    /** Leaves a host alone until then. */
    synchronized void rest(URI url, Instant until) {
        var line = lines.computeIfAbsent(url.getHost(), host -> new Line());
        line.free = until.isAfter(line.free) ? until : line.free;
    }
}
