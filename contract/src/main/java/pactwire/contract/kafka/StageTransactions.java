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
    private final DefaultKafkaProducerFactory<String, byte[]> producers;

    /** @param transactionalIdPrefix the same at each start of an instance, and no other instance's */
    @SuppressWarnings("unchecked")
    StageTransactions(ProducerFactory<String, byte[]> plain, String transactionalIdPrefix) {
        producers = (DefaultKafkaProducerFactory<String, byte[]>) plain.copyWithConfigurationOverride(
                Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalIdPrefix));
    }

    ProducerFactory<String, byte[]> producers() {
        return producers;
    }

    @Override
    public void destroy() {
        producers.destroy();
    }
}
