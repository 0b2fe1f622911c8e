package pactwire.store;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import pactwire.contract.access.AccessWiring;
import pactwire.contract.http.ContractPages;
import pactwire.contract.kafka.StreamWiring;

/** Keeps what was read in PostgreSQL and answers for it. Configured by environment variables: see store-service.yml. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
@Import({StreamWiring.class, ContractPages.class, AccessWiring.class})
public class StoreApplication {
    /** The service with its own configuration name, so that several services can share one class path. */
    public static SpringApplicationBuilder service() {
        return new SpringApplicationBuilder(StoreApplication.class).properties("spring.config.name=store-service");
    }

    public static void main(String[] args) {
        service().run(args);
    }
}
