package pactwire.extract;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.CleanArticle;
import pactwire.contract.Topic;
import pactwire.contract.kafka.Outgoing;

/** How much is found in an article: many articles without a find are the first sign of a cleaner or reader gone wrong. */
@Component
class ReadingMeters {
    private final DistributionSummary agreements;
    private final DistributionSummary metrics;
    private final MeterRegistry registry;

    ReadingMeters(MeterRegistry registry) {
        this.registry = registry;
        agreements = perArticle("agreement");
        metrics = perArticle("metric");
    }

    void committed(ArticleEvent cleaned, List<Outgoing> events) {
        if (!(cleaned instanceof CleanArticle)) {
            return;
        }
        // On each topic one event more than finds: it says that the reading is complete.
        long found = countOn(Topic.AGREEMENTS, events) - 1;
        long counted = countOn(Topic.METRICS, events) - 1;
        agreements.record(found);
        metrics.record(counted);
        registry.counter("pactwire.readings", "found", found + counted == 0 ? "nothing" : "something")
                .increment();
    }

    private static long countOn(String topic, List<Outgoing> events) {
        return events.stream().filter(out -> out.topic().equals(topic)).count();
    }

    private DistributionSummary perArticle(String kind) {
        return DistributionSummary.builder("pactwire.events.per.article")
                .description("events found in one article")
                .tag("kind", kind)
                .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100)
                .register(registry);
    }
}
