package pactwire.contract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** What docs/security.md says of Kafka's TLS and SASL: environment variables that reach every client. */
class KafkaSecurityTest {
    private static final Map<String, Object> ENVIRONMENT = Map.of(
            "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
            "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512",
            "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "org.example.Login required password=\"hidden\";",
            "SPRING_KAFKA_SSL_TRUSTSTORELOCATION", "file:/etc/kafka/ca.p12",
            "SPRING_KAFKA_SSL_TRUSTSTORETYPE", "PKCS12");

    @Test
    void variables_reachProducersConsumersAndAdmin() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class, SslAutoConfiguration.class))
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", ENVIRONMENT)))
                .run(context -> {
                    for (var client : List.of(
                            context.getBean(ProducerFactory.class).getConfigurationProperties(),
                            context.getBean(ConsumerFactory.class).getConfigurationProperties(),
                            context.getBean(KafkaAdmin.class).getConfigurationProperties())) {
                        assertThat(((Map<?, ?>) client).entrySet().stream().map(Object::toString))
                                .contains(
                                        "security.protocol=SASL_SSL",
                                        "sasl.mechanism=SCRAM-SHA-512",
                                        "sasl.jaas.config=org.example.Login required password=\"hidden\";",
                                        "ssl.truststore.location=/etc/kafka/ca.p12",
                                        "ssl.truststore.type=PKCS12");
                    }
                });
    }
}
