package pactwire.ingest.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import pactwire.contract.kafka.StreamProperties;
import pactwire.ingest.fetch.FetchProperties;
import pactwire.ingest.fetch.Fetcher;
import pactwire.ingest.intake.RawArticlePublisher;
import pactwire.ingest.intake.Retraction;

/** How the parts of polling are put together. */
@Configuration(proxyBeanMethods = false)
class FeedWiring {
    @Bean
    KafkaAdmin.NewTopics sourceTopics(StreamProperties properties) {
        return new KafkaAdmin.NewTopics(SourceLog.topic(properties));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Fetcher fetcher(FetchProperties properties, Clock clock) {
        return new Fetcher(properties, clock);
    }

    @Bean
    Sources sources(KafkaTemplate<String, byte[]> kafka, SourceProperties properties) {
        return new Sources(new SourceLog(kafka), properties);
    }

    /** Lets a visit that is going on end before what it needs is closed. */
    @Bean
    ThreadPoolTaskExecutor visitors(SourceProperties properties, FetchProperties fetching) {
        var visitors = new ThreadPoolTaskExecutor();
        visitors.setCorePoolSize(properties.workers());
        visitors.setThreadNamePrefix("visit-");
        visitors.setWaitForTasksToCompleteOnShutdown(true);
        visitors.setAwaitTerminationSeconds((int) fetching.deadline().toSeconds());
        return visitors;
    }

    @Bean
    SourceService sourceService(
            ConsumerFactory<String, byte[]> consumers,
            Sources sources,
            Fetcher fetcher,
            RawArticlePublisher publisher,
            SourceProperties properties,
            MeterRegistry registry,
            Clock clock,
            ThreadPoolTaskExecutor visitors) {
        var share = new Share();
        var meters = new SourceMeters(registry);
        var poller = new SourcePoller(
                sources,
                share::includes,
                fetcher,
                sink(publisher),
                new Schedule(properties),
                meters,
                clock,
                RandomGenerator.getDefault(),
                visitors);
        var file = new SourcesFile(
                Optional.ofNullable(properties.file()).map(Path::of).orElse(null), sources, clock);
        return new SourceService(consumers, sources, poller, file, meters, clock, properties.poll(), share);
    }

    private static ArticleSink sink(RawArticlePublisher publisher) {
        return new ArticleSink(
                submission -> {
                    var pending = publisher.publish(submission);
                    publisher.confirm(pending);
                    return pending.articleId();
                },
                articleId -> publisher.confirm(publisher.publish(new Retraction(articleId))));
    }
}
