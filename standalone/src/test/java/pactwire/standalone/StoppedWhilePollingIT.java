package pactwire.standalone;

import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
import pactwire.store.StoreApplication;

/** A container drops what it has polled when it is stopped at that very moment; whoever comes next must read it. */
class StoppedWhilePollingIT {
    private static final int READ_BEFORE = 12;

    enum Service {
        STORE(StoreApplication::service),
        EXTRACT(ExtractApplication::service),
        INGEST(IngestApplication::service);

        private final Supplier<SpringApplicationBuilder> builder;

        Service(Supplier<SpringApplicationBuilder> builder) {
            this.builder = builder;
        }
    }

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void recordsDroppedByStoppingService_areReadByItsSuccessor(Service stopped) throws Exception {
        var articles = TestArticles.some(READ_BEFORE + 1);
        try (var pipeline = Pipeline.bare(directory)) {
            try (var store = start(Service.STORE, stopped, pipeline);
                    var extract = start(Service.EXTRACT, stopped, pipeline);
                    var ingest = start(Service.INGEST, stopped, pipeline)) {
                pipeline.feed(articles.subList(0, READ_BEFORE));
                pipeline.awaitStored();
                var dropping = switch (stopped) {
                    case STORE -> store;
                    case EXTRACT -> extract;
                    case INGEST -> ingest;
                };
                var armed = dropping.getBean(StopsAsRecordsArrive.class).armed;
                armed.set(true);
                pipeline.feed(articles.subList(READ_BEFORE, READ_BEFORE + 1));
                await().atMost(Duration.ofMinutes(1)).untilFalse(armed);
            }
            pipeline.startServices();
            pipeline.awaitStored();
            CalmRun.assertSame(pipeline, articles);
        }
    }

    private static ConfigurableApplicationContext start(Service service, Service stopped, Pipeline pipeline) {
        var builder = service.builder.get();
        if (service == stopped) {
            builder.sources(StopsAsRecordsArrive.class);
        }
        var ports = pipeline.ports;
        int port = switch (service) {
            case STORE -> ports.store();
            case EXTRACT -> ports.extract();
            case INGEST -> ports.ingest();
        };
        return builder.run(
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + pipeline.bootstrapServers(),
                "--spring.datasource.url=" + pipeline.jdbcUrl());
    }

    /** Once armed, stops the service's listeners between the arrival of records and their being handed on. */
    static class StopsAsRecordsArrive {
        final AtomicBoolean armed = new AtomicBoolean();

        @Bean
        DefaultKafkaConsumerFactoryCustomizer stopping(ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
            return consumers -> consumers.addPostProcessor(consumer -> watched(consumer, listeners));
        }

        private <K, V> Consumer<K, V> watched(
                Consumer<K, V> consumer, ObjectProvider<KafkaListenerEndpointRegistry> listeners) {
            @SuppressWarnings("unchecked")
            var proxy = (Consumer<K, V>) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Consumer.class}, (self, method, arguments) -> {
                        try {
                            var result = method.invoke(consumer, arguments);
                            if (result instanceof ConsumerRecords<?, ?> records
                                    && !records.isEmpty()
                                    && armed.compareAndSet(true, false)) {
                                listeners
                                        .getObject()
                                        .getListenerContainers()
                                        .forEach(container -> container.stop(() -> {}));
                            }
                            return result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            return proxy;
        }
    }
}
