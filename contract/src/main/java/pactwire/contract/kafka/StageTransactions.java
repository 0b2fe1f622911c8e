package pactwire.contract.kafka;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The transactional producers of a service. Their transactional id is stable across restarts, so that a process that comes
 * back aborts at once what it left open, and nobody waits for a time-out.
 */
final class StageTransactions implements DisposableBean {
    /** Nobody waits for an answer here, as feeders do; giving up means to work the whole poll again. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final int ANSWER_MILLIS = 15_000;

    private final DefaultKafkaProducerFactory<String, byte[]> producers;

    /** @param transactionalIdPrefix the same at each start of an instance, and no other instance's */
    @SuppressWarnings("unchecked")
    StageTransactions(ProducerFactory<String, byte[]> plain, String transactionalIdPrefix) {
        producers = (DefaultKafkaProducerFactory<String, byte[]>) plain.copyWithConfigurationOverride(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                transactionalIdPrefix,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS));
    }

    ProducerFactory<String, byte[]> producers() {
        return producers;
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
