package pactwire.store.ops;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the article's way, as it is now and was for a quarter of an hour.
 *
 * @param name intake, cleaning, reading, storing or delivering
 * @param group the consumer group that works it, where one does
 * @param records behind it since its topics began; markers of transactions count
 * @param perMinute records, since the look before
 * @param lag records that wait for it, by committed offset
 * @param oldestSeconds how long the oldest of them has waited; absent where none waits
 * @param topics where they wait
 * @param history oldest first
 */
record Stage(
        String name,
        @Nullable String group,
        long records,
        double perMinute,
        long lag,
        @Nullable Long oldestSeconds,
        List<TopicLag> topics,
        List<Look> history) {
    record TopicLag(String topic, long records, long lag) {}

    /** What was seen at one time. */
    record Look(
            Instant at,
            long records,
            double perMinute,
            long lag,
            @Nullable Long oldestSeconds) {
        static Look after(@Nullable Look before, Instant at, long records, long lag, @Nullable Long oldestSeconds) {
            var minutes = before == null ? 0 : (at.toEpochMilli() - before.at.toEpochMilli()) / 60_000.0;
            var rate = before == null || minutes <= 0 ? 0 : Math.max(0, records - before.records) / minutes;
            return new Look(at, records, Math.round(rate * 10) / 10.0, lag, oldestSeconds);
        }
    }

    static Stage of(String name, @Nullable String group, List<TopicLag> topics, List<Look> history) {
        var now = history.get(history.size() - 1);
        return new Stage(name, group, now.records(), now.perMinute(), now.lag(), now.oldestSeconds(), topics, history);
    }
}
