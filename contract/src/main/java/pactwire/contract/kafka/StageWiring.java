package pactwire.contract.kafka;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;

/** For services that read from Kafka and write to Kafka: exactly once. */
@Configuration(proxyBeanMethods = false)
public class StageWiring {
    /** Name of the listener container factory whose listeners run inside a Kafka transaction. */
    public static final String CONTAINERS = "stageContainers";

    /**
     * In milliseconds, before each poll. A transaction that begins before the broker has written the markers of the one before is
     * sent away and comes again after {@code retry.backoff.ms}: its offsets waited 19 ms in the mean, and 6 with a pause.
     */
    private static final long BETWEEN_TRANSACTIONS = 10;

    /** Closes its producers with the context. */
    @Bean
    StageTransactions stageTransactions(
            ProducerFactory<String, byte[]> producers,
            StreamProperties properties,
            @Value("${spring.application.name}") String service) {
        var prefix = "%s-%s-".formatted(service, properties.instance());
        return new StageTransactions(producers, prefix);
    }

    @Bean
    Stage stage(CloudEventCodec codec, StageTransactions transactions, StreamMeters meters, Tracing tracing) {
        var kafka = new KafkaTemplate<>(transactions.producers());
        // What fails is told once, where it is rolled back, and not once a record.
        kafka.setProducerListener(null);
        return new Stage(new Deliveries(codec, StreamWiring.deadLetters(kafka), meters, tracing), codec, kafka, meters);
    }

    @Bean(CONTAINERS)
    ConcurrentKafkaListenerContainerFactory<Object, Object> stageContainers(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
                    looksForTransactionMarkers,
            StageTransactions transactions) {
        var factory = new ConcurrentKafkaListenerContainerFactory<>();
        configurer.configure(factory, consumers);
        factory.setBatchListener(true);
        // It would repeat the poll inside the very transaction that failed; what failed must be rolled back first.
        factory.setCommonErrorHandler(null);
        factory.setContainerCustomizer(looksForTransactionMarkers);
        var transactionManager = new KafkaTransactionManager<>(transactions.producers());
        // So that the meters can wait for the commit.
        transactionManager.setTransactionSynchronization(KafkaTransactionManager.SYNCHRONIZATION_ON_ACTUAL_TRANSACTION);
        factory.getContainerProperties().setKafkaAwareTransactionManager(transactionManager);
        factory.getContainerProperties().setIdleBetweenPolls(BETWEEN_TRANSACTIONS);
        factory.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(StreamWiring.untilItIsOver()));
        return factory;
    }
}
