package pactwire.contract.kafka;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What a restart would mend, for liveness, and what it would not, for readiness.
 *
 * <p>{@code consumers} is down when a listener has stopped, or has not asked Kafka for records for so long that it hangs: waiting out an
 * outage is not hanging. {@code broker} is down while Kafka does not answer.
 */
@Configuration(proxyBeanMethods = false)
class StreamHealth {
    /** Beyond {@code max.poll.interval.ms}, after which Kafka has given its partitions to others anyway. */
    static final Duration HANGS = Duration.ofMinutes(6);

    static final Duration AWAY = Duration.ofSeconds(30);

    @Bean
    HealthIndicator consumers(KafkaListenerEndpointRegistry listeners) {
        return () -> {
            for (var listener : listeners.getListenerContainers()) {
                if (listener.isAutoStartup() && !listener.isRunning()) {
                    return down("%s has stopped".formatted(listener.getListenerId()));
                }
                double silence = secondsSincePoll(listener);
                if (silence > HANGS.toSeconds()) {
                    return down("%s has not polled for %.0f s".formatted(listener.getListenerId(), silence));
                }
            }
            return Health.up().build();
        };
    }

    @Bean
    HealthIndicator broker(GroupLagMeter lag) {
        return () -> lag.isCurrent(AWAY)
                ? Health.up().build()
                : down("Kafka has not answered for %d s".formatted(AWAY.toSeconds()));
    }

    private static Health down(String why) {
        return Health.down().withDetail("why", why).build();
    }

    private static double secondsSincePoll(MessageListenerContainer listener) {
        return listener.metrics().values().stream()
                .flatMap(metrics -> metrics.values().stream())
                .filter(metric -> metric.metricName().name().equals("last-poll-seconds-ago"))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .max()
                .orElse(0);
    }
}
