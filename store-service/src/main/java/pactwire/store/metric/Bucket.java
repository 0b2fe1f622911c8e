package pactwire.store.metric;

import org.jspecify.annotations.Nullable;
import pactwire.contract.MetricFound;
import pactwire.contract.Nature;

/** Figures of one series that share period, nature and direction: no two sources should contradict each other in them. */
final class Bucket {
    /** Of figures without a period, which are not compared. */
    static final String NONE = "";

    private Bucket() {}

    static String of(MetricFound metric) {
        return metric.period() == null
                ? NONE
                : periodAndNature(metric) + " "
                        + (metric.direction() == null ? "-" : metric.direction().wireName());
    }

    /** By it contradictions are counted; null without a period. */
    static @Nullable String periodAndNature(MetricFound metric) {
        return metric.period() == null ? null : periodAndNature(metric.period(), metric.nature());
    }

    static String periodAndNature(String period, Nature nature) {
        return period + " " + nature.wireName();
    }
}
