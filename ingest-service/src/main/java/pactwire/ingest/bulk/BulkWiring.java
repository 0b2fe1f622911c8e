package pactwire.ingest.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import pactwire.contract.kafka.CloudEventCodec;
import pactwire.contract.kafka.StreamProperties;
import pactwire.ingest.ArticleMeters;
import pactwire.ingest.intake.FolderFeeder;
import pactwire.ingest.intake.RawArticlePublisher;

/** How the parts of importing are put together. */
@Configuration(proxyBeanMethods = false)
class BulkWiring {
    @Bean
    KafkaAdmin.NewTopics importTopics(StreamProperties properties) {
        return new KafkaAdmin.NewTopics(ImportLog.topic(properties));
    }

    @Bean
    Imports imports(
            ProducerFactory<String, byte[]> producers,
            ConsumerFactory<String, byte[]> consumers,
            RawArticlePublisher publisher,
            CloudEventCodec codec,
            ArticleMeters meters,
            MeterRegistry registry,
            Clock clock) {
        return new Imports(
                producers,
                publisher,
                codec,
                meters,
                new ImportMeters(registry, clock),
                new ImportLog(consumers),
                clock);
    }

    @Bean
    @ConditionalOnProperty("pactwire.intake.watch")
    FolderWatch folderWatch(@Value("${pactwire.intake.watch}") Path folder, FolderFeeder feeder, Imports imports) {
        return new FolderWatch(folder, feeder::feedFile, imports);
    }
}
