package pactwire.contract.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import pactwire.contract.Topic;

/** How every service joins the stream: the topics it may rely on, its codec, and what happens when something fails. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
@Import({TracingWiring.class, StreamHealth.class})
public class StreamWiring {
    /** In milliseconds, the shortest there is. */
    private static final long EVERY_EMPTY_POLL = 1;

    private static final Duration LONGEST_SEEMING_LAG = Duration.ofMillis(250);

    /** Every service declares every topic, so no consumer ever subscribes to one that is not there yet. */
    @Bean
    KafkaAdmin.NewTopics topics(StreamProperties properties) {
        return new KafkaAdmin.NewTopics(Topic.withDeadLetters()
                .map(name -> TopicBuilder.name(name)
                        .partitions(properties.partitions())
                        .replicas(properties.replicas())
                        .configs(Map.of(
                                TopicConfig.RETENTION_MS_CONFIG, "-1",
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "" + StreamProperties.LARGEST_RECORD,
                                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "" + properties.inSyncReplicas()))
                        .build())
                .toArray(NewTopic[]::new));
    }

    @Bean
    CloudEventCodec cloudEventCodec(@Value("${spring.application.name}") String service) {
        return new CloudEventCodec(service, Clock.systemUTC());
    }

    @Bean
    StreamMeters streamMeters(MeterRegistry registry) {
        return new StreamMeters(registry, Clock.systemUTC());
    }

    @Bean
    GroupLagMeter groupLagMeter(KafkaAdmin kafka, KafkaListenerEndpointRegistry listeners, MeterRegistry registry) {
        return new GroupLagMeter(Admin.create(kafka.getConfigurationProperties()), listeners, registry);
    }

    /** For services whose work is not a Kafka transaction, such as rows in a database. */
    @Bean
    Deliveries deliveries(
            CloudEventCodec codec, KafkaTemplate<String, byte[]> kafka, StreamMeters meters, Tracing tracing) {
        return new Deliveries(codec, deadLetters(kafka), meters, tracing);
    }

    /** {@link Deliveries} lets nothing through but outages, so whatever arrives here is waited out in place. */
    @Bean
    DefaultErrorHandler errorHandler() {
        return new DefaultErrorHandler(untilItIsOver());
    }

    /** For {@link PastTransactionMarkers}. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
            looksForTransactionMarkers() {
        return container -> {
            container.getContainerProperties().setIdleEventInterval(EVERY_EMPTY_POLL);
            container.getContainerProperties().setPollTimeout(LONGEST_SEEMING_LAG.toMillis());
        };
    }

    @Bean
    PastTransactionMarkers pastTransactionMarkers() {
        return new PastTransactionMarkers();
    }

    /** The record as it came, byte for byte, into the dead-letter twin of its topic and partition. */
    static ConsumerRecordRecoverer deadLetters(KafkaOperations<String, byte[]> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka);
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        recoverer.setFailIfSendResultIsError(true);
        recoverer.addHeadersFunction((record, why) -> group());
        return recoverer;
    }

    /** The recoverer by itself knows the group only of what a listener throws, and {@link Deliveries} catches. */
    private static Headers group() {
        var headers = new RecordHeaders();
        var group = KafkaUtils.getConsumerGroupId();
        if (group != null) {
            headers.add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, group.getBytes(UTF_8));
        }
        return headers;
    }

    static BackOff untilItIsOver() {
        var backOff = new ExponentialBackOff(500, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }
}
