package pactwire.contract.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * One bucket a caller. At most {@value #CALLERS} are kept, those heard of last, so that many addresses cannot fill the
 * memory; whoever was forgotten starts with a full bucket. Thread-safe.
 */
final class RateLimits {
    static final int CALLERS = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    /**
     * Takes one request off a caller's allowance, which is that of one second and fills up again evenly.
     *
     * @return seconds after which to come back, at least 1; empty if the request is within the limit
     */
    OptionalLong take(String caller, int perSecond) {
        var probe = bucket(caller, perSecond).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(String caller, int perSecond) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    caller,
                    name -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .build());
        }
    }
}
